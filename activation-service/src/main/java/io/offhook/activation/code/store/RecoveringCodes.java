package io.offhook.activation.code.store;

import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.secret.CodeSecrets.NewCode;
import io.offhook.activation.code.store.DeviceAssignments.Assignment;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeUse;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.recover.RecoveredEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from events of codes that came back: codes that ended have no digits, and a device has its phone. Digits are in no event, so
 * those of codes that were issued after the backup are gone: such a code gets new ones, which its owner has to be shown.
 */
@ApplicationScoped
class RecoveringCodes implements RecoveredEvents {

    private final CodeSecrets secrets;
    private final DeviceAssignments devices;

    RecoveringCodes(CodeSecrets secrets, DeviceAssignments devices) {
        this.secrets = secrets;
        this.devices = devices;
    }

    @Override
    public Uni<Void> recovered(List<? extends Recorded<?>> events) {
        var ended = events.stream().flatMap(RecoveringCodes::ended).collect(Collectors.toSet());
        return secrets.create(issued(events, ended))
                .chain(() -> secrets.delete(List.copyOf(ended)))
                .chain(() -> devices.assignAll(
                        events.stream().flatMap(RecoveringCodes::assignment).toList()));
    }

    private static List<NewCode> issued(List<? extends Recorded<?>> events, Set<UUID> ended) {
        return events.stream()
                .flatMap(each -> each.event() instanceof CodeIssued it
                        ? Stream.of(new NewCode(it.codeId(), it.phoneId()))
                        : Stream.empty())
                .filter(each -> !ended.contains(each.codeId()))
                .toList();
    }

    private static Stream<UUID> ended(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case CodeUse it -> Stream.of(it.codeId());
            case CodeReleased it -> Stream.of(it.codeId());
            case CodeExpired it -> Stream.of(it.codeId());
            default -> Stream.empty();
        };
    }

    private static Stream<Assignment> assignment(Recorded<?> recorded) {
        return recorded.event() instanceof CodeUse it
                ? Stream.of(new Assignment(it.mac(), it.phoneId()))
                : Stream.empty();
    }
}
