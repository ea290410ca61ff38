package calls;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.plivo.api.PlivoClient;
import com.plivo.api.models.message.MessageMeta;
import com.plivo.api.util.Utils;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The official Java SDK, unmodified, against an emulator. Reads questions, one line of JSON each, and
 * prints the answers: what a call returned, or what a validator thinks of a webhook. The calls are
 * those of {@code tests/sdks/calls/}; {@code python -m tests.sdks} asks and judges.
 */
public final class Main {
  /** A page of messages has no total, and the getter of it throws. */
  private abstract static class WithoutTotal {
    @JsonIgnore
    abstract Long getTotalCount();
  }

  public static void main(String[] arguments) throws Exception {
    Emulator.connect();
    // In the names that the SDK itself gives to the fields of results.
    ObjectMapper answers =
        PlivoClient.getObjectMapper().copy().addMixIn(MessageMeta.class, WithoutTotal.class);
    MappingIterator<JsonNode> questions =
        new ObjectMapper().readerFor(JsonNode.class).readValues(System.in);
    while (questions.hasNext()) {
      System.out.println(answers.writeValueAsString(answer(questions.next())));
    }
    // The SDK's connections would keep the machine alive for minutes.
    System.exit(0);
  }

  private static Map<String, Object> answer(JsonNode question) throws Exception {
    Map<String, Object> answer = new LinkedHashMap<>();
    if (question.has("signature")) {
      answer.put("valid", isValid(question));
      return answer;
    }
    try {
      answer.put("result", new Call(question).make());
    } catch (Exception error) {
      answer.put("error", error.getClass().getSimpleName());
      answer.put("message", String.valueOf(error.getMessage()));
    }
    return answer;
  }

  private static boolean isValid(JsonNode webhook) throws Exception {
    String url = webhook.get("url").asText();
    String nonce = webhook.get("nonce").asText();
    String signature = webhook.get("signature").asText();
    String token = webhook.get("token").asText();
    if (webhook.get("version").asText().equals("V2")) {
      return Utils.validateSignature(url, nonce, signature, token);
    }
    // The SDK compares the method by identity: only an interned string will do.
    String method = webhook.get("method").asText().intern();
    Map<String, String> params = new HashMap<>();
    webhook.get("params").fields()
        .forEachRemaining(field -> params.put(field.getKey(), field.getValue().asText()));
    return Utils.validateSignatureV3(url, nonce, signature, token, method, params);
  }

  private Main() {}
}
