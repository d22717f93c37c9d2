package io.offhook.provisioning.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Every problem of this service: the type is a stable URI, the detail a sentence for the caller. */
public final class Problems {

    private static final String BASE = "https://offhook.io/problems/";

    private Problems() {}

    /** The URI of a problem type. */
    public static URI type(String name) {
        return URI.create(BASE + name);
    }

    public static HttpProblem of(PhoneRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_PHONE, PHONE_REMOVED -> problem("unknown-phone", 404, "No such phone", refusal.text());
            case ALREADY_PROVISIONED -> problem("already-provisioned", 409, "Exists already", refusal.text());
            case MODEL_WITHOUT_ACTIVATION_CODES -> modelWithoutActivationCodes();
            case MAC_NOT_KNOWN -> problem("mac-not-known", 409, "No MAC to blank", refusal.text());
            case NO_CODE_REQUIRED -> problem("no-code-required", 409, "No code to release", refusal.text());
        };
    }

    public static HttpProblem unknownPhone() {
        return of(PhoneRefusal.UNKNOWN_PHONE);
    }

    public static HttpProblem modelWithoutActivationCodes() {
        return problem(
                "model-without-activation-codes",
                422,
                "Model without activation codes",
                PhoneRefusal.MODEL_WITHOUT_ACTIVATION_CODES.text());
    }

    public static HttpProblem unknownModel(String detail) {
        return problem("unknown-model", 404, "No such model", detail);
    }

    public static HttpProblem unknownUser() {
        return problem("unknown-user", 404, "No such user", "There is no user with this id.");
    }

    public static HttpProblem unknownOwner(String ownerId) {
        return problem(
                "unknown-owner",
                422,
                "Unknown owner",
                "There is no user " + ownerId + ": create the user first, with PUT /api/v1/users/" + ownerId + ".");
    }

    /** @param holder absent if it let go in the meantime */
    public static HttpProblem macInUse(String deviceName, Optional<UUID> holder) {
        var builder = builder("mac-in-use", 409, "MAC in use")
                .withDetail("Another phone is " + deviceName + " already; blank its MAC or remove it first.");
        holder.ifPresent(phoneId -> builder.with("phoneId", phoneId.toString()));
        return builder.build();
    }

    public static HttpProblem idempotencyKeyReused() {
        return problem(
                "idempotency-key-reused",
                422,
                "Idempotency key reused",
                "This Idempotency-Key came with another body before; a new request needs a new key.");
    }

    public static HttpProblem createdPhoneRemoved() {
        return problem(
                "created-phone-removed", 409, "Removed since", "The phone that this Idempotency-Key made was removed.");
    }

    public static HttpProblem concurrentChange() {
        return problem(
                "concurrent-change", 409, "Changed meanwhile", "Others were changing this at once; please try again.");
    }

    public static HttpProblem unusableFile(String detail) {
        return problem("unusable-file", 400, "Unusable file", detail);
    }

    public static HttpProblem tooLarge(long mostBytes) {
        return problem("too-large", 413, "Too large", "At most " + mostBytes + " bytes are taken; split the file.");
    }

    static HttpProblem invalidBody(String detail) {
        return problem("invalid-request", 400, "Invalid request", detail);
    }

    /** A body that is not what is asked for, where it is read by hand. */
    public static HttpProblem of(JsonProcessingException mistake) {
        return invalidBody(JsonMistake.sentence(mistake));
    }

    /** A value that cannot be. */
    public static HttpProblem invalid(String field, String detail) {
        return builder("invalid-value", 400, "Invalid value")
                .withDetail(detail)
                .with("field", field)
                .build();
    }

    public static HttpProblem of(MalformedValue malformed) {
        return invalid(malformed.field(), String.valueOf(malformed.getMessage()));
    }

    private static HttpProblem problem(String name, int status, String title, String detail) {
        return builder(name, status, title).withDetail(detail).build();
    }

    private static HttpProblem.Builder builder(String name, int status, String title) {
        return HttpProblem.builder().withType(type(name)).withStatus(status).withTitle(title);
    }
}
