package calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.plivo.api.util.Utils;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads webhooks, one line of JSON each, and shows what the SDK's validators make of them. */
final class Signatures {
  static void run() throws Exception {
    MappingIterator<JsonNode> webhooks =
        new ObjectMapper().readerFor(JsonNode.class).readValues(System.in);
    while (webhooks.hasNext()) {
      JsonNode webhook = webhooks.next();
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("version", webhook.get("version").asText());
      line.put("valid", isValid(webhook));
      Main.show(line);
    }
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

  private Signatures() {}
}
