package io.offhook.activation.code.api;

import io.offhook.activation.api.RequestText;
import io.offhook.activation.code.reissue.ReissueFilter;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.FilterSelection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which expired codes to reissue. All fields that are given must match. */
@Schema(name = "ReissuingCodes")
record BulkReissueBody(
        @Nullable String model,
        @Nullable String ownerId,
        @Schema(examples = "SEP2C31") @Nullable String deviceNamePrefix,

        @Schema(description = "Codes that expired before this") @Nullable
        Instant expiredBefore,

        @Schema(description = "true and none of the fields above: all that expired so far") @Nullable
        Boolean all,

        @Schema(description = "ISO-8601 duration; absent: as the settings say", examples = "PT72H") @Nullable
        String codeLife) {

    private static final Pattern DEVICE_NAME_PREFIX = Pattern.compile("[A-Z]{1,3}|(?:SEP|BAT)[0-9A-F]{0,12}");
    private static final int MAX_OWNER = 255;

    ReissueFilter filter() {
        FilterSelection.check("all", all, model, ownerId, deviceNamePrefix, expiredBefore);
        return new ReissueFilter(
                Optional.ofNullable(model).map(RequestText::model),
                Optional.ofNullable(ownerId).map(BulkReissueBody::owner),
                Optional.ofNullable(deviceNamePrefix).map(BulkReissueBody::prefix),
                Optional.ofNullable(expiredBefore));
    }

    Optional<Duration> life() {
        return RequestText.codeLife(codeLife);
    }

    private static String owner(String text) {
        if (text.isBlank() || text.length() > MAX_OWNER) {
            throw CommonProblem.invalid("ownerId", "ownerId is a user's id of at most " + MAX_OWNER + " characters.");
        }
        return text;
    }

    private static String prefix(String text) {
        if (!DEVICE_NAME_PREFIX.matcher(text).matches()) {
            throw CommonProblem.invalid(
                    "deviceNamePrefix",
                    "deviceNamePrefix is the beginning of a device name, for example BAT or SEP2C31.");
        }
        return text;
    }
}
