package io.offhook.provisioning.axl.activation;

import io.offhook.eventing.Channel;
import io.offhook.provisioning.axl.activation.ActivationClient.LiveCode;
import io.offhook.provisioning.axl.activation.ActivationClient.Wanted;
import io.offhook.provisioning.axl.operation.Caller;
import io.offhook.provisioning.axl.wire.AxlFault;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks the activation service as the caller, by the password that came with the request: the service looks at roles and sites itself, and
 * has the person on record. Fails with {@link AxlFault} or {@link ServiceAway}.
 */
@ApplicationScoped
class AskingActivation {

    private static final Logger LOG = Logger.getLogger(AskingActivation.class);

    private final ActivationClient activation;

    AskingActivation(@RestClient ActivationClient activation) {
        this.activation = activation;
    }

    /** Those of the codes that are live, without their digits. */
    Uni<List<LiveCode>> find(List<UUID> codeIds, Caller caller) {
        return answer(activation.find(caller.authorization(), Channel.AXL, new Wanted(codeIds, null)));
    }

    /** The live code with these digits. */
    Uni<Optional<LiveCode>> find(String digits, Caller caller) {
        return answer(activation.find(caller.authorization(), Channel.AXL, new Wanted(null, digits)))
                .map(found -> found.stream().findFirst());
    }

    /** Those of the codes that are live, with their digits. Each is on record then. */
    Uni<List<LiveCode>> reveal(List<UUID> codeIds, Caller caller) {
        return answer(activation.reveal(caller.authorization(), Channel.AXL, new Wanted(codeIds, null)));
    }

    /** A code that is no longer live is none. */
    Uni<Void> release(UUID codeId, Caller caller) {
        return activation
                .release(codeId, caller.authorization(), Channel.AXL)
                .onFailure()
                .transform(failure -> isNoLongerLive(failure) ? noCode() : failure(failure));
    }

    private static <T> Uni<T> answer(Uni<T> asked) {
        return asked.onFailure().transform(AskingActivation::failure);
    }

    private static boolean isNoLongerLive(Throwable failure) {
        return failure instanceof WebApplicationException refused
                && Set.of(409, 410).contains(refused.getResponse().getStatus());
    }

    private static AxlFault noCode() {
        return AxlFault.notFound("activation code");
    }

    private static Throwable failure(Throwable failure) {
        if (failure instanceof WebApplicationException refused) {
            switch (refused.getResponse().getStatus()) {
                case 401, 403 -> {
                    return AxlFault.refused("The activation service does not let the account do this.");
                }
                case 400, 404 -> {
                    return noCode();
                }
                default -> {}
            }
        }
        LOG.warnf("Activation service not asked: failure=%s", failure.getClass().getName());
        return new ServiceAway();
    }
}
