package io.offhook.selfcare.phone.view;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRemoved;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;

/** What each event of a phone does to the read model, in the caller's transaction. */
@ApplicationScoped
public class PhoneProjection {

    public Uni<Void> apply(PhoneEvent event) {
        return switch (event) {
            case PhoneProvisioned it -> insert(it);
            case ActivationCodeRequired it ->
                PhoneRow.update(
                                "requiresCode = true, deviceName = ?1, ownerId = ?2 where phoneId = ?3",
                                it.deviceName(),
                                it.ownerId(),
                                it.phoneId())
                        .replaceWithVoid();
            case ActivationCodeReleaseRequested it ->
                PhoneRow.update("requiresCode = false where phoneId = ?1", it.phoneId())
                        .replaceWithVoid();
            case PhoneMacBlanked it ->
                PhoneRow.update("deviceName = ?1 where phoneId = ?2", it.deviceName(), it.phoneId())
                        .replaceWithVoid();
            case PhoneMacAssigned it ->
                PhoneRow.update(
                                "requiresCode = false, deviceName = ?1, assignedCodeId = ?2 where phoneId = ?3",
                                it.deviceName(),
                                it.codeId(),
                                it.phoneId())
                        .replaceWithVoid();
            case PhoneRemoved it -> PhoneRow.deleteById(it.phoneId()).replaceWithVoid();
        };
    }

    private static Uni<Void> insert(PhoneProvisioned it) {
        var row = new PhoneRow();
        row.phoneId = it.phoneId();
        row.deviceName = it.deviceName();
        row.model = it.model();
        row.description = it.description();
        row.directoryNumber = it.lines().stream()
                .min(Comparator.comparingInt(Line::index))
                .map(Line::directoryNumber)
                .orElse(null);
        row.ownerId = it.ownerId();
        row.requiresCode = it.requiresActivationCode();
        return row.persist().replaceWithVoid();
    }
}
