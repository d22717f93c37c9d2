package io.offhook.provisioning.phone.store;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.OwnerEvent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.log.Correlation;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.DisownPhone;
import io.offhook.provisioning.phone.PhoneCommand.DisputeRedemption;
import io.offhook.provisioning.phone.PhoneCommand.ReportCodeLost;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.activation.FindReplacedCodes;
import io.offhook.provisioning.value.DeviceName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Changes a phone as its owner says. A phone that was removed meanwhile has nothing to change. In the caller's transaction. */
@ApplicationScoped
public class FollowingOwners {

    private static final Logger LOG = Logger.getLogger(FollowingOwners.class);

    private final ChangingPhone changing;
    private final FindReplacedCodes replaced;
    private final DummyNames dummies;

    FollowingOwners(ChangingPhone changing, FindReplacedCodes replaced, DummyNames dummies) {
        this.changing = changing;
        this.replaced = replaced;
        this.dummies = dummies;
    }

    public Uni<Void> follow(OwnerEvent event, Cause cause) {
        return command(event)
                .flatMap(command -> changing.handle(event.phoneId(), Optional.empty(), command, cause))
                .invoke(decision -> Correlation.during(cause, () -> log(event, decision)))
                .replaceWithVoid();
    }

    private Uni<PhoneCommand> command(OwnerEvent event) {
        return switch (event) {
            case PhoneDisowned it -> Uni.createFrom().item(new DisownPhone(it.ownerId()));
            case CodeReportedLost it ->
                replaced.isReplaced(it.phoneId(), it.codeId())
                        .map(known -> new ReportCodeLost(it.ownerId(), it.codeId(), known));
            case RedemptionDisputed it ->
                Uni.createFrom()
                        .item(new DisputeRedemption(
                                it.ownerId(), it.codeId(), new DeviceName(it.deviceName()), dummies.next()));
        };
    }

    private static void log(OwnerEvent event, Decision<PhoneEvent, PhoneRefusal> decision) {
        LOG.infof(
                "Owner spoke of a phone: phoneId=%s said=%s events=%d refusal=%s",
                event.phoneId(),
                event.getClass().getSimpleName(),
                decision.events().size(),
                decision.refusal().map(PhoneRefusal::name).orElse("none"));
    }
}
