package io.offhook.console.activationcode.page;

import io.offhook.console.activationcode.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many codes there are, as the service that owns them counts. */
record CodeNumbers(
        long live, long expiringIn24Hours, long expired, long redeemedIn24Hours, Map<String, Long> refusedIn24Hours) {

    /** Those refused in the last 24 hours by reason, in words, the most first. */
    public Map<String, Long> refusals() {
        var words = new LinkedHashMap<String, Long>();
        refusedIn24Hours.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(each -> words.put(Refusal.words(each.getKey()), each.getValue()));
        return words;
    }
}
