package io.offhook.activation.code.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.api.ActivationProblem;
import io.offhook.activation.api.RequestText;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked for, as it is typed, and how it is refused. */
final class ReissueBodies {

    private static final Pattern DEVICE_NAME_PREFIX = Pattern.compile("[A-Z]{1,3}|(?:SEP|BAT)[0-9A-F]{0,12}");
    private static final int LONGEST_OWNER = 255;

    private ReissueBodies() {}

    /** @param codeLife ISO-8601 duration; absent: as the settings say */
    @Schema(name = "Reissue")
    record One(@Nullable String codeLife) {}

    /** Which expired codes; an absent one matches all. */
    @Schema(name = "BulkReissue")
    record Many(
            @Nullable String model,
            @Nullable String ownerId,
            @Schema(examples = "SEP2C31") @Nullable String deviceNamePrefix,

            @Schema(description = "Codes whose life ended before this; absent: all that expired so far") @Nullable
            Instant expiredBefore,

            @Schema(description = "ISO-8601 duration; absent: as the settings say", examples = "PT72H") @Nullable
            String codeLife) {

        ReissueJob.Request parsed() {
            return new ReissueJob.Request(
                    Optional.ofNullable(model).map(RequestText::model),
                    Optional.ofNullable(ownerId).map(Many::owner),
                    Optional.ofNullable(deviceNamePrefix).map(Many::prefix),
                    Optional.ofNullable(expiredBefore),
                    RequestText.codeLife(codeLife));
        }

        private static String owner(String text) {
            if (text.isBlank() || text.length() > LONGEST_OWNER) {
                throw ActivationProblem.invalid("ownerId is a user's id of at most " + LONGEST_OWNER + " characters.");
            }
            return text;
        }

        private static String prefix(String text) {
            if (!DEVICE_NAME_PREFIX.matcher(text).matches()) {
                throw ActivationProblem.invalid("deviceNamePrefix is how a device name begins, for example BAT or SEP2C31.");
            }
            return text;
        }
    }

    /** @param body absent or blank: nothing special */
    static Optional<Duration> life(ObjectMapper json, @Nullable String body) {
        if (body == null || body.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(body, One.class))
                    .flatMap(form -> RequestText.codeLife(form.codeLife()));
        } catch (JsonProcessingException e) {
            throw ActivationProblem.invalid("The body is not of the form {\"codeLife\": \"PT72H\"}.");
        }
    }

    static HttpProblem refused(RefusalReason refusal) {
        return refusal == RefusalReason.UNKNOWN ? ActivationProblem.noSuchCode() : ActivationProblem.cannotBeReissued(reason(refusal));
    }

    private static String reason(RefusalReason refusal) {
        if (refusal == RefusalReason.ALREADY_USED) {
            return "This code was redeemed: require a new one of its phone.";
        }
        return refusal == RefusalReason.EXPIRED
                ? "This code expired, and its phone was issued another one since."
                : "This code was withdrawn or replaced: require a new one of its phone.";
    }
}
