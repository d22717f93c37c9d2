package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.TimeParameter;
import io.offhook.rest.site.SiteRights;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that narrow the list of phones. */
public class PhoneQuery {

    private static final String LIVE = "LIVE";
    private static final String NONE = "NONE";

    @QueryParam("model")
    public @Nullable String model;

    @QueryParam("devicePool")
    public @Nullable String devicePool;

    @QueryParam("ownerId")
    public @Nullable String ownerId;

    @QueryParam("status")
    @Parameter(schema = @Schema(implementation = PhoneStatus.class))
    public @Nullable String status;

    @QueryParam("q")
    @Parameter(description = "Part of the device name, the description or a DN; a MAC in any notation")
    public @Nullable String text;

    @QueryParam("codeStatus")
    @Parameter(
            description = "Whether the phone has a code that can be redeemed",
            schema = @Schema(enumeration = {LIVE, NONE}))
    public @Nullable String codeStatus;

    @QueryParam("directoryNumber")
    @Parameter(description = "A DN that a line of the phone has")
    public @Nullable String directoryNumber;

    @QueryParam("provisionedAfter")
    @Parameter(description = "Added then or later", schema = @Schema(implementation = Instant.class))
    public @Nullable String provisionedAfter;

    @QueryParam("provisionedBefore")
    @Parameter(description = "Added before", schema = @Schema(implementation = Instant.class))
    public @Nullable String provisionedBefore;

    /**
     * Throws an {@code invalid-request} for a value that there is not.
     *
     * @param sites at which the caller may see phones
     */
    public PhoneFilter parse(SiteRights sites) {
        return new PhoneFilter(
                model,
                devicePool,
                ownerId,
                status == null ? null : status(status),
                codeStatus == null ? null : hasLiveCode(codeStatus),
                directoryNumber,
                text,
                TimeParameter.parse("provisionedAfter", provisionedAfter).orElse(null),
                TimeParameter.parse("provisionedBefore", provisionedBefore).orElse(null),
                sites);
    }

    private static boolean hasLiveCode(String text) {
        return switch (text) {
            case LIVE -> true;
            case NONE -> false;
            default -> throw CommonProblem.invalid("codeStatus", "codeStatus must be one of [LIVE, NONE].");
        };
    }

    private static PhoneStatus status(String text) {
        return Arrays.stream(PhoneStatus.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> CommonProblem.invalid(
                        "status", "status must be one of " + Arrays.toString(PhoneStatus.values()) + "."));
    }
}
