package io.offhook.activation.code.store;

import java.util.Map;

/**
 * How many codes there are, at one moment.
 *
 * @param live codes that can be redeemed
 * @param expiringToday those of them that expire before the next midnight, UTC
 * @param expiringIn24Hours those of them that expire within 24 hours
 * @param expired codes that expired and can be reissued: their phones got no other code since
 * @param redeemedIn24Hours codes that were redeemed within the last 24 hours
 * @param refusedIn24Hours redemptions that were refused within the last 24 hours, by reason; whole hours, and a sample under attack
 */
public record CodeNumbers(
        long live,
        long expiringToday,
        long expiringIn24Hours,
        long expired,
        long redeemedIn24Hours,
        Map<String, Long> refusedIn24Hours) {}
