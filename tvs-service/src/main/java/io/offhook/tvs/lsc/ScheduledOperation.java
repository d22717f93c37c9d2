package io.offhook.tvs.lsc;

import io.offhook.contracts.trust.LscOperationScheduled;
import io.offhook.tvs.lsc.key.KeySpec;

/** Operations as events tell them. */
final class ScheduledOperation {

    private ScheduledOperation() {}

    static LscOperationScheduled event(LscCommand.Schedule command) {
        var operation = command.operation();
        var key = operation.key();
        return new LscOperationScheduled(
                command.device().text(),
                operation.id(),
                operation.type().name(),
                operation.authentication().name(),
                key.map(KeySpec::kind).orElse(null),
                key.flatMap(KeySpec::bits).orElse(null),
                key.flatMap(KeySpec::curveName).orElse(null),
                operation.completeBy(),
                command.origin() instanceof Origin.Administrator(var account) ? account : null,
                command.origin() instanceof Origin.Service(var reason) ? reason.name() : null);
    }

    static LscOperation of(LscOperationScheduled event) {
        return new LscOperation(
                event.operationId(),
                OperationType.valueOf(event.operation()),
                Authentication.valueOf(event.authentication()),
                KeySpec.of(event.keyType(), event.keySize(), event.curve()),
                event.completeBy());
    }
}
