package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/plivo/plivo-go/v7"
)

// call is a method of the client with its arguments; see tests/sdks/binding.py. The order of
// arguments is that of the document, which a map would lose.
type call struct {
	Method, Order, Path, Owner []string
	Values                     arguments
	Keep                       string
}

// kept are results that have methods of their own.
var kept = map[string]any{}

type argument struct {
	name  string
	value json.RawMessage
}

type arguments []argument

func (a *arguments) UnmarshalJSON(text []byte) error {
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	if _, err := decoder.Token(); err != nil {
		return err
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return err
		}
		one := argument{name: name.(string)}
		if err := decoder.Decode(&one.value); err != nil {
			return err
		}
		*a = append(*a, one)
	}
	return nil
}

// take removes the argument of a name, or the first one if the name is empty.
func (a *arguments) take(name string) json.RawMessage {
	for i, one := range *a {
		if name == "" || flat(one.name) == flat(name) {
			*a = append((*a)[:i:i], (*a)[i+1:]...)
			return one.value
		}
	}
	return nil
}

// make calls the method and returns its result, if it has one.
func (c *call) make(client *plivo.Client) (any, error) {
	target := reflect.ValueOf(client)
	if len(c.Owner) > 0 {
		target = reflect.ValueOf(kept[c.Owner[0]])
	}
	for _, service := range c.Method[:len(c.Method)-1] {
		target = target.Elem().FieldByName(service)
	}
	method := target.MethodByName(c.Method[len(c.Method)-1])
	if !method.IsValid() {
		return nil, fmt.Errorf("the client has no method %s", strings.Join(c.Method, "."))
	}
	placed, err := c.place(method.Type())
	if err != nil {
		return nil, err
	}
	returned := invoke(method, placed)
	last := returned[len(returned)-1]
	if err, failed := last.Interface().(error); failed {
		return nil, err
	}
	if len(returned) == 1 {
		return nil, nil
	}
	kept[c.Keep] = returned[0].Interface()
	return kept[c.Keep], nil
}

// invoke calls a method. A variadic one that nothing is left for gets nil, as from written code:
// Call would make an empty slice.
func invoke(method reflect.Value, placed []reflect.Value) []reflect.Value {
	if len(placed) == method.Type().NumIn() {
		return method.Call(placed)
	}
	nothing := reflect.Zero(method.Type().In(len(placed)))
	return method.CallSlice(append(placed, nothing))
}

// place fills the parameters of a method: structs by the names of their fields, others in order.
// Structs come last, wherever they stand: they take what is left.
func (c *call) place(method reflect.Type) ([]reflect.Value, error) {
	placed := make([]reflect.Value, method.NumIn())
	for i := range placed {
		if of := method.In(i); of.Kind() != reflect.Struct && !c.isVariadic(method, i) {
			placed[i] = reflect.New(of).Elem()
			if err := set(placed[i], c.Values.take(c.next())); err != nil {
				return nil, err
			}
		}
	}
	for i := range placed {
		if placed[i].IsValid() {
			continue
		}
		of := method.In(i)
		if c.isVariadic(method, i) {
			if len(c.Values) == 0 {
				return placed[:i], nil
			}
			of = of.Elem()
		}
		placed[i] = reflect.New(of).Elem()
		c.fill(placed[i])
	}
	return placed, nil
}

func (c *call) isVariadic(method reflect.Type, i int) bool {
	return method.IsVariadic() && i == method.NumIn()-1
}

// next gives the name of the next argument in order.
func (c *call) next() (name string) {
	for _, names := range []*[]string{&c.Order, &c.Path} {
		if len(*names) > 0 {
			name, *names = (*names)[0], (*names)[1:]
			return name
		}
	}
	return ""
}

// fill sets the fields of a struct; what the SDK has no field for is left out.
func (c *call) fill(params reflect.Value) {
	for i := 0; i < params.NumField(); i++ {
		field := params.Type().Field(i)
		if field.Anonymous && field.Type.Kind() == reflect.Struct {
			c.fill(params.Field(i))
			continue
		}
		tag := field.Tag.Get("json")
		if tag == "" || tag == "-" {
			tag = field.Tag.Get("url")
		}
		name, _, _ := strings.Cut(tag, ",")
		if name == "" {
			name = field.Name
		}
		// What the field cannot hold is left out.
		_ = set(params.Field(i), c.Values.take(name))
	}
}

// set sets a value, also a number or switch that the SDK takes as text, and the other way round.
func set(target reflect.Value, value json.RawMessage) error {
	if value == nil {
		return nil
	}
	err := json.Unmarshal(value, target.Addr().Interface())
	if err == nil {
		return nil
	}
	var text string
	if json.Unmarshal(value, &text) == nil {
		return json.Unmarshal([]byte(text), target.Addr().Interface())
	}
	if target.Kind() == reflect.String {
		target.SetString(string(value))
		return nil
	}
	return err
}

func flat(name string) string {
	return strings.ToLower(strings.ReplaceAll(name, "_", ""))
}
