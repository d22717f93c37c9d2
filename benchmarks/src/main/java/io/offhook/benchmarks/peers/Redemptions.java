package io.offhook.benchmarks.peers;

import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.phone.PhoneFactory;
import io.offhook.benchmarks.phone.ReadyPhone;
import io.offhook.benchmarks.phone.RedemptionCall;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.util.List;

/** The stack's side of the rounds: redemptions, each with a handshake, a certificate and a code. */
final class Redemptions {

    private final RedemptionCall call;
    private final Workloads workloads;
    private final PeersSettings settings;
    private final List<ReadyPhone> phones;
    private int used;

    private Redemptions(RedemptionCall call, Workloads workloads, PeersSettings settings, List<ReadyPhone> phones) {
        this.call = call;
        this.workloads = workloads;
        this.settings = settings;
        this.phones = phones;
    }

    /** Makes the phones for all rounds with this number of peers, and warms up. */
    static Redemptions prepare(
            StackDescription stack, PhoneFactory factory, Workloads workloads, PeersSettings settings, int peers)
            throws IOException, InterruptedException {
        var warmUp = settings.load().phones();
        var phones = factory.phones(warmUp + settings.rounds() * settings.perRound() * peers);
        var made = new Redemptions(new RedemptionCall(factory.wire(), stack.redemption()), workloads, settings, phones);
        made.run("warm-up, stack", warmUp);
        return made;
    }

    Round round(String stage) throws InterruptedException {
        return run(stage, settings.perRound());
    }

    private Round run(String stage, int count) throws InterruptedException {
        var those = phones.subList(used, used + count);
        used += count;
        return workloads.stack().run(stage, those, call::once);
    }
}
