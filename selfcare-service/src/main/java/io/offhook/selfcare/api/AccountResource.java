package io.offhook.selfcare.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.rest.request.RequestCause;
import io.offhook.selfcare.account.Account;
import io.offhook.selfcare.account.Account.Invitation;
import io.offhook.selfcare.account.store.ConfiguredAccounts;
import io.offhook.selfcare.account.store.FindAccount;
import io.offhook.selfcare.account.store.InvitingUser;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Local accounts of people, for administrators. A longer path of the class would hide the resources of others below it. */
@Path("/api/v1")
@Tag(name = "Accounts", description = "How people sign in without a provider")
class AccountResource {

    private final InvitingUser inviting;
    private final FindAccount accounts;
    private final ConfiguredAccounts configured;
    private final RequestCause cause;

    AccountResource(InvitingUser inviting, FindAccount accounts, ConfiguredAccounts configured, RequestCause cause) {
        this.inviting = inviting;
        this.accounts = accounts;
        this.configured = configured;
        this.cause = cause;
    }

    /**
     * @param hasPassword whether the person has chosen a password
     * @param configured whether the configuration has the password, so that none can be chosen
     * @param passwordSetAt absent: there is no password
     * @param lastSignInAt to the hour; absent: never with this password or another one before it
     * @param invitedAt of the last invitation, until a password is chosen with it; absent: there is none
     * @param expiresAt after it the link of the invitation does not work
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UserAccount(
            String userId,
            boolean hasPassword,
            boolean configured,
            @Nullable Instant passwordSetAt,
            @Nullable Instant lastSignInAt,
            @Nullable Instant invitedAt,
            @Nullable Instant expiresAt) {

        static UserAccount of(Account account, boolean configured) {
            return new UserAccount(
                    account.holder().userId(),
                    account.passwordSetAt().isPresent(),
                    configured,
                    account.passwordSetAt().orElse(null),
                    account.signedInAt().orElse(null),
                    account.invitation().map(Invitation::invitedAt).orElse(null),
                    account.invitation().map(Invitation::expiresAt).orElse(null));
        }
    }

    @POST
    @Path("/users/{userId}/invitation")
    @RolesAllowed("admin")
    @Operation(
            summary = "Invite a user to choose a password",
            description =
                    "Accepted at once. The person gets a mail with a link that works once. An earlier invitation ends.")
    @APIResponse(responseCode = "202", description = "Accepted")
    @APIResponse(responseCode = "404", description = "unknown-user")
    @APIResponse(responseCode = "409", description = "provider-signs-in or configured-account")
    public Uni<RestResponse<Void>> invite(@RestPath String userId) {
        return inviting.invite(userId, cause.now()).map(outcome -> switch (outcome) {
            case INVITED -> RestResponse.accepted();
            case UNKNOWN_USER -> throw SelfCareProblem.unknownUser();
            case CONFIGURED ->
                throw SelfCareProblem.CONFIGURED_ACCOUNT.because(
                        "The configuration names this account and has its password, so none can be chosen.");
            case PROVIDER -> throw SelfCareProblem.providerSignsIn();
        });
    }

    @GET
    @Path("/users/{userId}/account")
    @RolesAllowed({"admin", "operator"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether a user can sign in with a password, and was invited to choose one")
    @APIResponse(responseCode = "404", description = "unknown-user")
    @APIResponse(responseCode = "409", description = "provider-signs-in")
    public Uni<UserAccount> account(@RestPath String userId) {
        if (configured.provider()) {
            throw SelfCareProblem.providerSignsIn();
        }
        return accounts.of(userId)
                .map(found -> found.map(account -> UserAccount.of(account, configured.names(userId)))
                        .orElseThrow(SelfCareProblem::unknownUser));
    }
}
