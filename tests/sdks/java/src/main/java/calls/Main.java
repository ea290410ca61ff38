package calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.plivo.api.PlivoClient;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The official Java SDK, unmodified, against an emulator: {@code calls.Main calls|mistakes|signatures}.
 * Prints one line of JSON for each call; {@code python -m tests.sdks} reads and judges them.
 */
public final class Main {
  public static void main(String[] arguments) throws Exception {
    Emulator.connect();
    switch (arguments[0]) {
      case "calls":
        Calls.run();
        break;
      case "mistakes":
        Mistakes.run();
        break;
      case "signatures":
        Signatures.run();
        break;
      default:
        throw new IllegalArgumentException(arguments[0]);
    }
    // The SDK's connections would keep the machine alive for minutes.
    System.exit(0);
  }

  /** Prints what a call returned, in the names that the SDK itself gives to its fields. */
  static <T> T say(String operation, T result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("operation", operation);
    line.put("result", result);
    show(line);
    return result;
  }

  static void show(Map<String, Object> line) {
    try {
      System.out.println(PlivoClient.getObjectMapper().writeValueAsString(line));
    } catch (JsonProcessingException error) {
      throw new IllegalStateException(error);
    }
  }

  private Main() {}
}
