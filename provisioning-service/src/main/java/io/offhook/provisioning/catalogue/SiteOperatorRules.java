package io.offhook.provisioning.catalogue;

import io.offhook.contracts.state.SiteOperator;
import io.offhook.provisioning.value.FreeText;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What may be laid down for an operator of sites. Whether its time is in the future, the request tells that puts it. */
final class SiteOperatorRules {

    private static final int MAX_ACCOUNT = 100;
    private static final int MAX_POOLS = 100;

    private SiteOperatorRules() {}

    static SiteOperator parse(String account, SiteOperator it) {
        return new SiteOperator(account(account), pools(it.devicePools()), it.validUntil());
    }

    private static String account(String text) {
        if (FreeText.isBlank(text)) {
            throw new MalformedValue("account", "account is missing.");
        }
        return FreeText.printable("account", text, MAX_ACCOUNT);
    }

    private static List<String> pools(List<String> names) {
        if (names.isEmpty() || names.size() > MAX_POOLS) {
            throw new MalformedValue("devicePools", "devicePools has 1 to " + MAX_POOLS + " names.");
        }
        var different = names.stream()
                .map(name -> Name.parse("devicePools", name).text())
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT),
                        name -> name,
                        (first, again) -> first,
                        LinkedHashMap::new));
        return List.copyOf(different.values());
    }
}
