package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhoneStatus;
import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that narrow the list of phones. */
public class PhoneQuery {

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
    @Parameter(description = "Part of the device name, the description or a DN")
    public @Nullable String text;

    PhoneFilter parse() {
        return new PhoneFilter(model, devicePool, ownerId, status == null ? null : status(status), text);
    }

    private static PhoneStatus status(String text) {
        return Arrays.stream(PhoneStatus.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> CommonProblem.invalid(
                        "status", "status must be one of " + Arrays.toString(PhoneStatus.values()) + "."));
    }
}
