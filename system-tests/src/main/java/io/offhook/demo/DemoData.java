package io.offhook.demo;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import java.util.random.RandomGenerator;

/**
 * The phones of one demo, in names that no earlier demo on the same stack has used.
 *
 * @param boxed alice's phone, still in its box
 * @param rival another of the same model
 * @param wrongModel one of another model, which takes codes too
 * @param spare of the right model, for the second code
 * @param listed the one whose MAC the administrator knows already
 * @param run digits that all directory numbers of this run share
 */
public record DemoData(Device boxed, Device rival, Device wrongModel, Device spare, MacAddress listed, String run) {

    static final PhoneModel MODEL = new PhoneModel("8845");
    private static final PhoneModel OTHER_MODEL = new PhoneModel("8851");
    private static final int RUNS = 1_000_000;

    static DemoData of(RandomGenerator random) {
        return new DemoData(
                new Device(MODEL, MacAddress.random(random)),
                new Device(MODEL, MacAddress.random(random)),
                new Device(OTHER_MODEL, MacAddress.random(random)),
                new Device(MODEL, MacAddress.random(random)),
                MacAddress.random(random),
                "%06d".formatted(random.nextInt(RUNS)));
    }

    /** @param row 1 to 5 */
    String directoryNumber(int row) {
        return "5" + run + row;
    }
}
