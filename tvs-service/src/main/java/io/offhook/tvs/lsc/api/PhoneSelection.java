package io.offhook.tvs.lsc.api;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.FilterSelection;
import io.offhook.tvs.lsc.store.PhoneFilter;
import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The filter of a request: phones that redeemed a code. All fields that are given must match. */
@Schema(name = "PhoneFilter")
record PhoneSelection(
        @Nullable String model,

        @Schema(description = "How the device name begins") @Nullable
        String deviceNamePrefix,

        @Schema(description = "Phones with an LSC that ends before") @Nullable
        Instant expiresBefore,

        @Schema(description = "Whether the phone has an LSC") @Nullable
        Boolean lscPresent,

        @Schema(description = "true and no other field: all phones that redeemed a code") @Nullable
        Boolean all) {

    private static final Pattern TEXT = Pattern.compile("[0-9A-Za-z]{1,32}");

    /** Throws an {@code invalid-request} for one that selects by nothing. */
    PhoneFilter parse() {
        FilterSelection.check("filter", all, model, deviceNamePrefix, expiresBefore, lscPresent);
        check("filter.model", model);
        check("filter.deviceNamePrefix", deviceNamePrefix);
        return new PhoneFilter(model, deviceNamePrefix, expiresBefore, lscPresent);
    }

    private static void check(String field, @Nullable String text) {
        if (text != null && !TEXT.matcher(text).matches()) {
            throw CommonProblem.invalid(field, field + " is letters and digits, at most 32.");
        }
    }
}
