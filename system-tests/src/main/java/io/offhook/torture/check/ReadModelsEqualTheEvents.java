package io.offhook.torture.check;

import io.offhook.torture.evidence.CodeRow;
import io.offhook.torture.evidence.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** R5, read models: each table has exactly the rows that follow from the events. */
final class ReadModelsEqualTheEvents implements Rule {

    @Override
    public List<Violation> check(Evidence evidence) {
        var violations = new ArrayList<Violation>();
        var codes = ExpectedCodes.of(evidence.stored());
        var live = codes.values().stream()
                .filter(CodeRow::isLive)
                .collect(Collectors.toMap(CodeRow::codeId, each -> true));
        var kept = evidence.readModels().secrets().stream().collect(Collectors.toMap(each -> each, each -> true));
        var phones = codes.values().stream().collect(Collectors.toMap(CodeRow::codeId, CodeRow::phoneId));
        compare("code_view", codes, evidence.readModels().codes(), violations);
        compare("code_secret", live, kept, violations);
        compare("code_fingerprint", phones, evidence.readModels().fingerprints(), violations);
        compare("device_assignment", devices(evidence), evidence.readModels().devices(), violations);
        return violations;
    }

    private static Map<String, UUID> devices(Evidence evidence) {
        var devices = new HashMap<String, UUID>();
        for (var phone : evidence.phones()) {
            if (phone.mac() != null) {
                devices.put(phone.mac(), phone.phoneId());
            }
        }
        evidence.stored("CodeRedeemed")
                .forEach(event -> devices.put(event.text("mac"), UUID.fromString(event.text("phoneId"))));
        return devices;
    }

    private static <K, V> void compare(String table, Map<K, V> expected, Map<K, V> actual, List<Violation> violations) {
        expected.forEach((key, value) -> {
            if (!Objects.equals(value, actual.get(key))) {
                violations.add(new Violation(
                        "R5", "%s: %s is %s, by the events %s".formatted(table, key, actual.get(key), value)));
            }
        });
        actual.forEach((key, value) -> {
            if (!expected.containsKey(key)) {
                violations.add(new Violation("R5", "%s: %s is %s, and no event says so".formatted(table, key, value)));
            }
        });
    }
}
