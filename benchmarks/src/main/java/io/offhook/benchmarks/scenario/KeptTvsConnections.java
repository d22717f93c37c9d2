package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.measure.AlternatingRounds;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.phone.TvsRequest;
import io.offhook.benchmarks.wire.TvsConnection;
import io.offhook.benchmarks.work.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/**
 * TVS verifications per second on open connections, as many as {@code --concurrency} says.
 *
 * @param count of requests in a round
 */
record KeptTvsConnections(Workload workload, int count, int rounds) {

    Measurement measure(TvsRequest bound, TvsRequest tvs) throws InterruptedException {
        round("P5 kept warm-up, bound", bound);
        round("P5 kept warm-up", tvs);
        var measured = new AlternatingRounds();
        for (int round = 1; round <= rounds; round++) {
            measured.add(round("P5 kept, bound " + round, bound), round("P5 kept, round " + round, tvs));
        }
        return measured.measured(SpeedTarget.P5, "TVS verifications on open connections");
    }

    /** Each request uses one of the open connections that is free. On a broken connection all requests fail. */
    private Round round(String stage, TvsRequest asking) throws InterruptedException {
        var all = new ArrayList<TvsConnection>();
        var idle = new LinkedBlockingQueue<TvsConnection>();
        var opened = new Workload(1, workload.meter(), workload.progress());
        opened.run(stage + ", handshakes", numbers(workload.concurrency()), any -> {
            var connection = asking.open();
            all.add(connection);
            idle.add(connection);
        });
        var round = workload.run(stage, idle.isEmpty() ? List.<Integer>of() : numbers(count), any -> {
            var connection = idle.take();
            try {
                asking.on(connection);
            } finally {
                idle.add(connection);
            }
        });
        all.forEach(TvsConnection::close);
        return round;
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
