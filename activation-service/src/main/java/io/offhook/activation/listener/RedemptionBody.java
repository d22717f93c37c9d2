package io.offhook.activation.listener;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;

/** Reads {@code {"code": "1234567890123456"}}. Further fields are ignored: a newer phone may send them. */
final class RedemptionBody {

    private final ObjectReader json;

    RedemptionBody(ObjectMapper json) {
        this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The code as it was typed; empty, and so no code, if the body is not an object with a text {@code code}. */
    String code(byte[] body) {
        try {
            JsonNode read = json.readTree(body);
            return read.path("code") instanceof TextNode code ? code.textValue() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
