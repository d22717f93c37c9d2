package io.offhook.tvs.trustlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.tvs.trustlist.TrustListCommand.Announce;
import io.offhook.tvs.trustlist.TrustListCommand.Complete;
import io.offhook.tvs.trustlist.TrustListCommand.Publish;
import io.offhook.tvs.trustlist.TrustListCommand.RenewRecovery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What phones make of lists, whatever an administrator does in whatever order, as long as nothing is forced. */
class SleepingPhonesProperties {

    private static final int WAIT = 10;
    private static final int CERTIFICATES = 60;
    private static final Set<String> ALL = IntStream.range(0, CERTIFICATES)
            .mapToObj(SleepingPhonesProperties::name)
            .collect(Collectors.toSet());
    private static final SigningContext CONTEXT = new SigningContext(ALL, ALL);
    private static final RolloverPolicy POLICY = new RolloverPolicy(name(0), name(1), Duration.ofHours(WAIT));

    @Property(tries = 2_000)
    void who_never_sleeps_as_long_as_the_wait_takes_every_list(
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> actions,
            @ForAll @IntRange(min = 1, max = WAIT - 1) int sleep) {
        var world = new World();
        var held = world.newest();
        int asleep = 0;
        for (int action : actions) {
            if (action < 4) {
                world.act(action);
                continue;
            }
            for (int hour = 0; hour < 3 * (action - 3); hour++) {
                world.pass();
                if (++asleep >= sleep) {
                    assertThat(takes(held, world.newest())).isTrue();
                    held = world.newest();
                    asleep = 0;
                }
            }
        }
    }

    @Property(tries = 2_000)
    void whoever_has_a_list_with_the_same_recovery_sast_takes_those_of_a_bridge_however_long_it_slept(
            @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> actions) {
        var world = new World();
        actions.forEach(action -> {
            if (action < 4) {
                world.act(action);
            } else {
                world.pass();
            }
        });

        for (var later : world.lists) {
            for (var earlier : world.lists.subList(0, (int) later.version() - 1)) {
                if (later.phase() == Phase.BRIDGED && earlier.recovery().equals(later.recovery())) {
                    assertThat(takes(earlier, later)).isTrue();
                }
            }
        }
    }

    /** A phone takes a list if a SAST of the one it holds signed it. */
    private static boolean takes(Plan held, Plan offered) {
        return Set.of(held.sast(), held.recovery()).contains(offered.signer());
    }

    private static String name(int certificate) {
        return "sast-" + certificate;
    }

    private static final class World {

        private final List<Plan> lists = new ArrayList<>();
        private TrustListState state = TrustListDecider.initial();
        private Instant now = Instant.parse("2026-12-01T00:00:00Z");
        private int certificates = 2;

        World() {
            decide(new Publish(now));
        }

        void act(int action) {
            decide(
                    switch (action) {
                        case 0 -> new Announce(name(certificates++ % CERTIFICATES), false, now);
                        case 1 -> new Complete(false, now);
                        case 2 -> new RenewRecovery(name(certificates++ % CERTIFICATES), now);
                        default -> new Publish(now);
                    });
        }

        void pass() {
            now = now.plus(Duration.ofHours(1));
        }

        Plan newest() {
            return lists.getLast();
        }

        private void decide(TrustListCommand command) {
            var planning = TrustListDecider.decide(state, command, CONTEXT, POLICY);
            TrustListDeciderTest.plan(planning).ifPresent(plan -> {
                state = TrustListDecider.evolve(state, TrustListDeciderTest.published(plan));
                lists.add(plan);
            });
        }
    }
}
