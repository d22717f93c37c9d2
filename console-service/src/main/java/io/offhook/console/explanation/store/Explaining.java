package io.offhook.console.explanation.store;

import io.offhook.console.explanation.Explanation;
import io.offhook.console.handle.Handle;
import io.offhook.console.handle.Named;
import io.offhook.console.handle.store.ResolvingHandle;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Says of everything that a handle names why it did not come up. */
@ApplicationScoped
public class Explaining {

    private static final int MOST = 10;

    private final ResolvingHandle resolving;
    private final ResolvingDevices devices;
    private final LoadingSituation situations;
    private final Clock clock;

    Explaining(ResolvingHandle resolving, ResolvingDevices devices, LoadingSituation situations, Clock clock) {
        this.resolving = resolving;
        this.devices = devices;
        this.situations = situations;
        this.clock = clock;
    }

    /** Of ten subjects at most; of none if the handle names nothing. */
    public Uni<List<Explanation>> explain(Handle handle) {
        return resolving
                .resolve(handle)
                .flatMap(devices::expand)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : explain(found.stream().limit(MOST).toList()));
    }

    /** Of one, for its page. */
    public Uni<Explanation> explain(Named subject) {
        return explain(List.of(subject)).map(List::getFirst);
    }

    /** One after the other: ten subjects do not take ten connections. */
    private Uni<List<Explanation>> explain(List<Named> subjects) {
        return situations
                .surroundings()
                .flatMap(surroundings -> Multi.createFrom()
                        .iterable(subjects)
                        .onItem()
                        .transformToUniAndConcatenate(each -> situations
                                .of(each, surroundings, clock.instant())
                                .map(Explanation::of))
                        .collect()
                        .asList());
    }
}
