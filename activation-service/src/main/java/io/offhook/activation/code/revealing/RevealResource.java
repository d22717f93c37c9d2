package io.offhook.activation.code.revealing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.Viewer;
import io.offhook.activation.code.revealing.RevealingCode.Revealed;
import io.offhook.activation.code.view.CodeView;
import io.offhook.activation.code.view.FindCodes;
import io.offhook.activation.http.Problems;
import io.offhook.eventing.Cause;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** The one place where a code comes out. */
@Path("/api/v1/codes/{codeId}/reveal")
@Tag(name = "Codes")
class RevealResource {

    private final FindCodes find;
    private final RevealingCode revealing;
    private final SecurityIdentity caller;
    private final ObjectMapper json;
    private final Clock clock;

    RevealResource(FindCodes find, RevealingCode revealing, SecurityIdentity caller, ObjectMapper json, Clock clock) {
        this.find = find;
        this.revealing = revealing;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** @param purpose ADMINISTRATION (which administrators need not say), SELF_CARE (for the acting user) or WELCOME_MAIL */
    record RevealRequest(@Nullable String purpose) {
        @JsonCreator
        RevealRequest {}
    }

    /** @param grouped in groups of four, for people */
    record RevealedCode(UUID codeId, String code, String grouped, Instant expiresAt) {
        @Override
        public String toString() {
            return "RevealedCode[" + codeId + "]";
        }
    }

    @POST
    @RolesAllowed({"admin", "service"})
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Consumes(MediaType.WILDCARD) // a plain POST without a body is the usual case
    @Operation(summary = "Show the digits of a live code; recorded as CodeViewed before it answers")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = RevealRequest.class)))
    public Uni<RevealedCode> reveal(
            UUID codeId,
            @Nullable String body,
            @HeaderParam("Offhook-Acting-User") @Nullable String actingUser,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        var viewer = viewer(purpose(body), actingUser);
        var cause = Cause.request(clock.instant(), traceparent);
        return find.one(codeId)
                .map(found -> found.orElseThrow(Problems::noSuchCode))
                .flatMap(code -> revealing.reveal(code, viewer, cause).map(revealed -> answer(code, revealed)));
    }

    private @Nullable String purpose(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return null;
        }
        try {
            return json.readValue(body, RevealRequest.class).purpose();
        } catch (JsonProcessingException e) {
            throw Problems.invalid("The body is not of the form {\"purpose\": \"ADMINISTRATION\"}.");
        }
    }

    private static RevealedCode answer(CodeView code, Revealed revealed) {
        return switch (revealed) {
            case Revealed.Shown shown ->
                new RevealedCode(
                        code.codeId(), shown.digits().expose(), shown.digits().exposeGrouped(), code.expiresAt());
            case Revealed.Refused refused when refused.refusal() == Refusal.UNKNOWN -> throw Problems.noSuchCode();
            case Revealed.Refused refused -> throw Problems.of(refused.refusal());
        };
    }

    /** A service never sees a code for itself: it names the user for whom, or mails it to the owner. */
    private Viewer viewer(@Nullable String purpose, @Nullable String actingUser) {
        var name = caller.getPrincipal().getName();
        if (caller.hasRole("service")) {
            if ("WELCOME_MAIL".equals(purpose)) {
                return new Viewer.WelcomeMail(name);
            }
            if ("SELF_CARE".equals(purpose) && actingUser != null && !actingUser.isBlank()) {
                return new Viewer.User(actingUser);
            }
            throw Problems.invalid(
                    "A service states the purpose SELF_CARE with the header Offhook-Acting-User, or WELCOME_MAIL.");
        }
        if (purpose != null && !purpose.equals("ADMINISTRATION")) {
            throw Problems.invalid("An administrator's purpose is ADMINISTRATION.");
        }
        return new Viewer.Administrator(name);
    }
}
