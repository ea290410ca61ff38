// The official Go SDK, unmodified, against an emulator: `calls calls|mistakes|signatures`.
// Prints one line of JSON for each call; `python -m tests.sdks` reads and judges them.
package main

import (
	"encoding/json"
	"log"
	"os"
)

var lines = json.NewEncoder(os.Stdout)

func main() {
	part := map[string]func(){"calls": calls, "mistakes": mistakes, "signatures": signatures}
	part[os.Args[1]]()
}

// say prints what a call returned; a call that fails ends the program.
func say[Result any](operation string, result Result, err error) Result {
	if err != nil {
		log.Fatalf("%s: %s", operation, err)
	}
	show(map[string]any{"operation": operation, "result": result})
	return result
}

// done is say for calls that return nothing but an error.
func done(operation string, err error) {
	say[any](operation, nil, err)
}

func show(line map[string]any) {
	if err := lines.Encode(line); err != nil {
		log.Fatal(err)
	}
}
