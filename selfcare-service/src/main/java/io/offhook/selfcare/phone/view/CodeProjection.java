package io.offhook.selfcare.phone.view;

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
import io.offhook.selfcare.phone.PhoneCode.Status;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;

/** What each event of a code does to the read model, in the caller's transaction. */
@ApplicationScoped
public class CodeProjection {

    public Uni<Void> apply(ActivationEvent event) {
        return switch (event) {
            case CodeIssued it ->
                latest(it.phoneId(), row -> {
                    row.codeId = it.codeId();
                    row.status = Status.LIVE;
                    row.ownerId = it.ownerId();
                    row.expiresAt = it.expiresAt();
                });
            case CodeIssueRefused it ->
                latest(it.phoneId(), row -> {
                    row.codeId = null;
                    row.status = Status.REFUSED;
                    row.expiresAt = null;
                });
            case CodeReleased it -> end(it.codeId(), Status.RELEASED);
            case CodeExpired it -> end(it.codeId(), Status.EXPIRED);
            case CodeRedeemed it -> end(it.codeId(), Status.REDEEMED);
            case CodeExpiresSoon ignored -> Uni.createFrom().voidItem();
            case CodeViewed ignored -> Uni.createFrom().voidItem();
            case RedemptionRefused ignored -> Uni.createFrom().voidItem();
            case CloneSuspected ignored -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> latest(UUID phoneId, Consumer<CodeRow> change) {
        return CodeRow.<CodeRow>findById(phoneId).chain(known -> {
            var row = known == null ? new CodeRow() : known;
            row.phoneId = phoneId;
            change.accept(row);
            return row.persistAndFlush().replaceWithVoid();
        });
    }

    private static Uni<Void> end(UUID codeId, Status status) {
        return CodeRow.update("status = ?1 where codeId = ?2", status, codeId).replaceWithVoid();
    }
}
