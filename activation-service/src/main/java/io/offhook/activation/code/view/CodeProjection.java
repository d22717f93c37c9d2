package io.offhook.activation.code.view;

import io.offhook.activation.code.view.CodeView.Status;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssueRefused;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What each event does to the read model. Takes nothing but events, so that a replay makes the same. */
@ApplicationScoped
public class CodeProjection implements ReadModel.FromOwnEvents {

    @Override
    public String name() {
        return "codes";
    }

    @Override
    public List<String> tables() {
        return List.of("code_view");
    }

    /** In the caller's transaction. */
    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        var at = recorded.metadata().time();
        return switch ((ActivationEvent) recorded.event()) {
            case CodeIssued issued -> insert(issued, at);
            case CodeRedeemed it -> end(it.codeId(), Status.REDEEMED, at);
            case CodeReleased it -> end(it.codeId(), Status.RELEASED, at);
            case CodeExpired it -> end(it.codeId(), Status.EXPIRED, at);
            case CodeExpiresSoon it -> warned(it.codeId());
            case CodeViewed ignored -> Uni.createFrom().voidItem();
            case CodeIssueRefused ignored -> Uni.createFrom().voidItem();
            case RedemptionRefused ignored -> Uni.createFrom().voidItem();
            case CloneSuspected ignored -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> insert(CodeIssued issued, Instant at) {
        var row = new CodeRow();
        row.codeId = issued.codeId();
        row.phoneId = issued.phoneId();
        row.deviceName = issued.deviceName();
        row.model = issued.model();
        row.mac = issued.mac();
        row.ownerId = issued.ownerId();
        row.status = Status.LIVE.name();
        row.issuedAt = at;
        row.expiresAt = issued.expiresAt();
        row.mraAllowed = issued.allowsMra();
        return row.persist().replaceWithVoid();
    }

    private static Uni<Void> warned(UUID codeId) {
        return CodeRow.update("warned = true where codeId = ?1", codeId).replaceWithVoid();
    }

    private static Uni<Void> end(UUID codeId, Status status, Instant at) {
        return CodeRow.update("status = ?1, endedAt = ?2 where codeId = ?3", status.name(), at, codeId)
                .replaceWithVoid();
    }
}
