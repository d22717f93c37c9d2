package io.offhook.tvs.lsc.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects phones that redeemed a code. What is absent selects all.
 *
 * @param deviceNamePrefix how the name begins
 * @param expiresBefore only phones with an LSC that ends before
 * @param lscPresent whether the phone has an LSC
 */
public record PhoneFilter(
        @Nullable String model,
        @Nullable String deviceNamePrefix,
        @Nullable Instant expiresBefore,
        @Nullable Boolean lscPresent) {}
