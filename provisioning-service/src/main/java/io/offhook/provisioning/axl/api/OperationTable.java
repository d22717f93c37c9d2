package io.offhook.provisioning.axl.api;

import io.offhook.provisioning.axl.operation.Operation;
import io.offhook.provisioning.axl.operation.Operations;
import io.offhook.provisioning.axl.wire.AxlFault;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All operations that are served, by name. */
@Singleton
class OperationTable {

    private static final Set<String> STATEMENTS = Set.of("executeSQLQuery", "executeSQLUpdate");

    private final Map<String, Operation> operations;

    OperationTable(Instance<Operations> nouns) {
        this.operations = nouns.stream()
                .flatMap(noun -> noun.byName().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws AxlFault if there is none of this name */
    Operation require(String name) {
        var operation = operations.get(name);
        if (operation == null) {
            throw AxlFault.notServed(
                    name, STATEMENTS.contains(name) ? ": there is no SQL over AXL. Use the list operations." : ".");
        }
        return operation;
    }
}
