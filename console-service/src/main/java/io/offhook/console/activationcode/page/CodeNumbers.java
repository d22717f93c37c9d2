package io.offhook.console.activationcode.page;

import java.util.Map;

/** How many codes there are, as the service that owns them counts. */
record CodeNumbers(
        long live, long expiringIn24Hours, long expired, long redeemedIn24Hours, Map<String, Long> refusedIn24Hours) {}
