package io.offhook.activation.code.api;

import io.netty.util.NetUtil;
import io.offhook.activation.code.ClaimMethod;
import io.offhook.activation.code.ClaimedDevice;
import io.offhook.activation.code.claim.Claim;
import io.offhook.activation.code.claim.ClaimAdmission;
import io.offhook.activation.code.redemption.Redemption;
import io.offhook.activation.network.CurrentNetworks;
import io.offhook.activation.network.StagingNetworks;
import io.offhook.listener.CallerAddress;
import io.offhook.listener.RetryAfter;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Codes that are dialled on a guest line. The dial plan of a registrar asks. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Codes", description = "Activation codes")
class ClaimsResource {

    private static final int ANY_PORT = 1;

    private final ClaimAdmission claims;
    private final StagingNetworks staging;
    private final CurrentNetworks networks;
    private final RequestCause cause;

    ClaimsResource(ClaimAdmission claims, StagingNetworks staging, CurrentNetworks networks, RequestCause cause) {
        this.claims = claims;
        this.staging = staging;
        this.networks = networks;
        this.cause = cause;
    }

    /**
     * @param code as it was dialled
     * @param deviceName of the phone, as it registered: SEP and the MAC
     * @param address IP address from which the phone registered
     * @param model of the phone, if the registrar knows it, for example 8861
     */
    record DialledCode(
            String code,
            String deviceName,
            String address,
            @Nullable String model) {
        @Override
        public String toString() {
            return "DialledCode[" + deviceName + "]";
        }
    }

    record ClaimedPhone(UUID phoneId, String deviceName) {}

    @POST
    @RolesAllowed("service")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Use a code that was dialled on a guest line",
            description =
                    "The phone proves nothing: its record must have its MAC, or its address be in a staging network.")
    @APIResponse(responseCode = "200", description = "The device is this phone now; the same answer if it was before")
    @APIResponse(responseCode = "422", description = "code-not-accepted: whatever is wrong with the code")
    @APIResponse(responseCode = "429", description = "throttled: too many wrong codes")
    public Uni<ClaimedPhone> dial(@Nullable DialledCode body) {
        if (body == null || body.code() == null || body.code().length() > 64) {
            throw CommonProblem.invalid("code", "The code that was dialled is needed.");
        }
        return claims.claim(body.code(), claim(body), cause.now()).map(ClaimsResource::answer);
    }

    private Claim claim(DialledCode body) {
        var parsed = NetUtil.createInetAddressFromIpAddressString(Objects.requireNonNullElse(body.address(), ""));
        if (parsed == null) {
            throw CommonProblem.invalid("address", "The IP address of the phone is needed.");
        }
        var address = new InetSocketAddress(parsed, ANY_PORT);
        var device = ClaimedDevice.parse(body.deviceName(), body.model(), CallerAddress.whole(address.getAddress()))
                .orElseThrow(() -> CommonProblem.invalid("deviceName", "A device name is SEP and 12 hex digits."));
        return new Claim(
                device,
                new ClaimMethod.Dial(),
                CallerAddress.of(address),
                staging.have(device.host()),
                networks.poolOf(address));
    }

    private static ClaimedPhone answer(Redemption outcome) {
        return switch (outcome) {
            case Redemption.Accepted it -> new ClaimedPhone(it.phoneId(), it.deviceName());
            case Redemption.Refused it -> throw RefusalProblems.of(it.refusal().shown());
            case Redemption.RetryLater(var reason, var after) ->
                throw RefusalProblems.named(reason, RefusalProblems.type(reason).builder(reason.text()))
                        .withHeader(RetryAfter.HEADER, RetryAfter.spread(after))
                        .build();
        };
    }
}
