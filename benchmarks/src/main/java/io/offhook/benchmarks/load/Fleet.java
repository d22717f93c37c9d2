package io.offhook.benchmarks.load;

import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.api.PhonesCsv;
import io.offhook.stackclient.api.PhonesCsv.Row;
import io.offhook.stackclient.api.ProvisioningApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;

/**
 * The phones of one load. The bulk import provisions them without MACs, in a new device pool and a new range of directory numbers.
 */
public record Fleet(ProvisioningApi provisioning, PhoneModel model, String run) {

    private static final int ROWS_PER_FILE = 1000;
    private static final int RUNS = 1_000_000;

    public static Fleet unique(ProvisioningApi provisioning, PhoneModel model, RandomGenerator random) {
        return new Fleet(provisioning, model, "%06d".formatted(random.nextInt(RUNS)));
    }

    /** Another fleet with a new range of numbers. */
    public Fleet another(RandomGenerator random) {
        return unique(provisioning, model, random);
    }

    /** @return the ids of the inserted phones, without refused rows */
    public List<String> provision(int phones, ProgressBar bar) throws IOException {
        try (bar) {
            var ids = new ArrayList<String>(phones);
            for (var from = 0; from < phones; from += ROWS_PER_FILE) {
                ids.addAll(imported(from, Math.min(from + ROWS_PER_FILE, phones)));
                bar.stepTo(ids.size());
            }
            return ids;
        }
    }

    /** The file that provisions so many phones. */
    public String csv(int phones) {
        return csv(0, phones);
    }

    private String csv(int from, int to) {
        return PhonesCsv.of(IntStream.range(from, to).mapToObj(this::row).toList());
    }

    private List<String> imported(int from, int to) throws IOException {
        return provisioning.importPhones(model, "Default", csv(from, to)).inserted().stream()
                .flatMap(row -> Stream.ofNullable(row.phoneId()))
                .toList();
    }

    private Row row(int index) {
        return new Row("", "Load " + run, "", "7" + run + "%06d".formatted(index));
    }
}
