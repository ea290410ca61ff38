package calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.plivo.api.util.PropertyFilter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * A chain of the SDK's methods, such as {@code Application.creator(name).answerUrl(url).create()}: a
 * factory with positional arguments, a setter for each other argument, and the method that sends the
 * request. See {@code tests/sdks/binding.py}.
 */
final class Call {
  private static final Map<String, Object> KEPT = new HashMap<>();
  private static final Map<String, String> COMPARISONS = Map.of(
      "gt", "greaterThan", "gte", "greaterOrEqual", "lt", "lessThan", "lte", "lessOrEqual");
  private static final ObjectMapper VALUES = new ObjectMapper()
      .setDateFormat(dates())
      .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  private final JsonNode call;
  private final Map<String, JsonNode> left = new LinkedHashMap<>();
  private final Map<Method, PropertyFilter<Object>> filters = new HashMap<>();

  Call(JsonNode call) {
    this.call = call;
    call.get("values").fields().forEachRemaining(field -> left.put(field.getKey(), field.getValue()));
  }

  /** Makes the call and returns its result; nothing for methods that return nothing. */
  Object make() throws Exception {
    List<String> steps = texts(call.get("method"));
    String send = steps.remove(steps.size() - 1);
    String factory = steps.remove(steps.size() - 1);
    Object owner = steps.isEmpty() ? KEPT.get(texts(call.get("owner")).get(0)) : null;
    Class<?> type = owner == null
        ? Class.forName("com.plivo.api.models." + String.join(".", steps))
        : owner.getClass();
    Object request = create(type, factory, owner);
    for (String name : new ArrayList<>(left.keySet())) {
      set(request, name);
    }
    Object result = invoke(only(request.getClass(), send, 0).get(0), request);
    KEPT.put(call.get("keep").asText(), result);
    return result;
  }

  /** Calls the factory: the one that takes most of the arguments, or else the one with fewest. */
  private Object create(Class<?> type, String factory, Object owner) throws Exception {
    List<String> names = call.get("order").isNull() ? inOrder() : texts(call.get("order"));
    List<Method> overloads = methods(type, factory).stream()
        .filter(each -> Modifier.isStatic(each.getModifiers()) == (owner == null))
        .sorted(Comparator.comparing(Method::getParameterCount)
            .thenComparing(each -> -lists(each)))
        .collect(Collectors.toList());
    if (overloads.isEmpty()) {
      throw new NoSuchMethodException(type + " has no factory " + factory);
    }
    Method best = overloads.get(0);
    for (Method each : overloads) {
      best = each.getParameterCount() <= names.size() ? each : best;
    }
    Object[] arguments = new Object[best.getParameterCount()];
    for (int i = 0; i < arguments.length && i < names.size(); i++) {
      arguments[i] = value(left.remove(names.get(i)), best.getGenericParameterTypes()[i]);
    }
    return invoke(best, owner, arguments);
  }

  private List<String> inOrder() {
    List<String> names = new ArrayList<>(texts(call.get("path")));
    left.keySet().stream().filter(each -> !names.contains(each)).forEach(names::add);
    return names;
  }

  /** Uses the setter of an argument; what the SDK has none for, or another type, is left out. */
  private void set(Object request, String name) throws Exception {
    try {
      setOrFilter(request, name);
    } catch (JsonProcessingException otherType) {
      left.remove(name);
    }
  }

  private void setOrFilter(Object request, String name) throws Exception {
    for (Method setter : only(request.getClass(), name, 1)) {
      if (setter.getParameterTypes()[0] != PropertyFilter.class) {
        invoke(setter, request, value(left.get(name), setter.getGenericParameterTypes()[0]));
        return;
      }
    }
    String[] parts = name.split("__");
    for (Method setter : only(request.getClass(), parts[0], 1)) {
      if (setter.getParameterTypes()[0] == PropertyFilter.class) {
        String comparison = parts.length > 1 ? COMPARISONS.get(parts[1]) : "equalTo";
        invoke(setter, request, filter(setter, comparison, left.get(name)));
        return;
      }
    }
  }

  private Object filter(Method setter, String comparison, JsonNode value) throws Exception {
    PropertyFilter<Object> filter = filters.computeIfAbsent(setter, each -> new PropertyFilter<>());
    Type of = ((ParameterizedType) setter.getGenericParameterTypes()[0]).getActualTypeArguments()[0];
    invoke(only(PropertyFilter.class, comparison, 1).get(0), filter, value(value, of));
    return filter;
  }

  private static Object value(JsonNode value, Type type) throws Exception {
    if (value == null) {
      return null;
    }
    if (type instanceof Class && ((Class<?>) type).isEnum()) {
      for (Object each : ((Class<?>) type).getEnumConstants()) {
        if (flat(((Enum<?>) each).name()).equals(flat(value.asText()))) {
          return each;
        }
      }
    }
    return VALUES.readValue(VALUES.treeAsTokens(value), VALUES.constructType(type));
  }

  private static List<Method> only(Class<?> type, String name, int parameters) {
    return methods(type, name).stream()
        .filter(each -> each.getParameterCount() == parameters)
        .collect(Collectors.toList());
  }

  private static List<Method> methods(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(each -> flat(each.getName()).equals(flat(name)) && !each.isBridge())
        .collect(Collectors.toList());
  }

  private static long lists(Method method) {
    return Arrays.stream(method.getParameterTypes()).filter(each -> each == List.class).count();
  }

  private static Object invoke(Method method, Object owner, Object... arguments) throws Exception {
    try {
      method.setAccessible(true);
      return method.invoke(owner, arguments);
    } catch (InvocationTargetException error) {
      throw (Exception) error.getCause();
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static String flat(String name) {
    return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
  }

  private static SimpleDateFormat dates() {
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd HH:mm", Locale.ROOT);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    return format;
  }
}
