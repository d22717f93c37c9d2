package io.offhook.attack.run;

import io.offhook.attack.fuzz.ApiFuzz;
import io.offhook.attack.http.CrossSiteChanges;
import io.offhook.attack.http.HalfRequests;
import io.offhook.attack.http.OddRequests;
import io.offhook.attack.http.SmuggledRequests;
import io.offhook.attack.http.UnknownMethods;
import io.offhook.attack.http.WrongPasswords;
import io.offhook.attack.noise.RandomBytes;
import io.offhook.attack.phone.TftpFlood;
import io.offhook.attack.phone.TvsMessages;
import io.offhook.attack.suite.Attack;
import io.offhook.attack.tls.ForgedCertificates;
import io.offhook.attack.tls.SlowHandshakes;
import io.offhook.attack.tls.TlsScan;
import java.util.List;
import java.util.Set;

/** All attacks, in the order in which they run. */
public final class AttackCatalogue {

    private static final List<Attack> ALL = List.of(
            new UnknownMethods(),
            new OddRequests(),
            new CrossSiteChanges(),
            new SmuggledRequests(),
            new HalfRequests(),
            new TftpFlood(),
            new WrongPasswords(),
            new SlowHandshakes(),
            new ForgedCertificates(),
            new TvsMessages(),
            new TlsScan(),
            new ApiFuzz(),
            new RandomBytes());

    private AttackCatalogue() {}

    public static List<String> names() {
        return ALL.stream().map(Attack::name).toList();
    }

    /** @param only empty: all */
    static List<Attack> attacks(Set<String> only) {
        return ALL.stream()
                .filter(each -> only.isEmpty() || only.contains(each.name()))
                .toList();
    }
}
