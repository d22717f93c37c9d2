package io.offhook.activation.code.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.util.NetUtil;
import io.offhook.activation.code.gate.GuessLocks;
import io.offhook.activation.code.gate.GuessingCaller;
import io.offhook.activation.code.gate.UnlockingCaller;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Locks of callers that sent wrong codes. Redis keeps them by caller, so they can be asked for and not listed. */
@Path("/api/v1/guess-locks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guess locks", description = "Callers that are locked because they sent wrong codes")
class GuessLocksResource {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final GuessLocks locks;
    private final UnlockingCaller unlocking;
    private final RequestCause cause;

    GuessLocksResource(GuessLocks locks, UnlockingCaller unlocking, RequestCause cause) {
        this.locks = locks;
        this.unlocking = unlocking;
        this.cause = cause;
    }

    /** Whether a caller is locked. */
    @Schema(name = "GuessLock")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lock(
            boolean locked,

            @Schema(description = "For how long, ISO-8601; absent if it is not locked", examples = "PT4M51S") @Nullable
            String remaining) {

        static Lock of(Duration remaining) {
            return remaining.isZero()
                    ? new Lock(false, null)
                    : new Lock(
                            true,
                            Duration.ofSeconds(remaining.plusMillis(999).toSeconds())
                                    .toString());
        }
    }

    @GET
    @Path("/certificates/{fingerprint}")
    @RolesAllowed({"admin", "operator"})
    @Operation(
            summary = "Get whether a certificate is locked",
            description = "By its SHA-256, as events name it: 64 hexadecimal digits")
    public Uni<Lock> certificate(String fingerprint) {
        return locks.remaining(parseCertificate(fingerprint)).map(Lock::of);
    }

    @DELETE
    @Path("/certificates/{fingerprint}")
    @RolesAllowed("admin")
    @Operation(summary = "Unlock a certificate; recorded as CallerUnlocked. One that is not locked stays as it is")
    @APIResponse(responseCode = "204", description = "Not locked any more")
    public Uni<Void> unlockCertificate(String fingerprint) {
        return unlocking.unlock(parseCertificate(fingerprint), cause.actor(), cause.now());
    }

    @GET
    @Path("/addresses/{address}")
    @RolesAllowed({"admin", "operator"})
    @Operation(
            summary = "Get whether an IP address is locked",
            description = "An IPv6 address stands for its /64 prefix")
    public Uni<Lock> address(String address) {
        return locks.remaining(parseAddress(address)).map(Lock::of);
    }

    @DELETE
    @Path("/addresses/{address}")
    @RolesAllowed("admin")
    @Operation(summary = "Unlock an IP address; recorded as CallerUnlocked. One that is not locked stays as it is")
    @APIResponse(responseCode = "204", description = "Not locked any more")
    public Uni<Void> unlockAddress(String address) {
        return unlocking.unlock(parseAddress(address), cause.actor(), cause.now());
    }

    private static GuessingCaller parseCertificate(String text) {
        if (!FINGERPRINT.matcher(text).matches()) {
            throw CommonProblem.invalid("fingerprint", "fingerprint is a SHA-256: 64 hexadecimal digits.");
        }
        return new GuessingCaller.Certificate(text.toLowerCase(Locale.ROOT));
    }

    /** Never asks a name server. */
    private static GuessingCaller parseAddress(String text) {
        var address = ADDRESS.matcher(text).matches() ? NetUtil.createInetAddressFromIpAddressString(text) : null;
        if (address == null) {
            throw CommonProblem.invalid("address", "address is an IPv4 or IPv6 address, for example 192.0.2.7.");
        }
        return new GuessingCaller.Address(address);
    }
}
