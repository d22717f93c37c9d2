package io.offhook.demo;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import java.util.random.RandomGenerator;

/**
 * The phones of one demo run, with random MACs and directory numbers.
 *
 * @param boxed the new phone of alice
 * @param rival another phone of the same model
 * @param wrongModel a phone of another model that also needs codes
 * @param spare a phone of the right model, for the second code
 * @param withoutCode a phone of a model that knows no codes
 * @param listed the MAC of a phone that is provisioned with its MAC
 * @param run digits in all directory numbers of this run
 */
public record DemoData(
        Device boxed,
        Device rival,
        Device wrongModel,
        Device spare,
        Device withoutCode,
        MacAddress listed,
        String run) {

    static final PhoneModel MODEL = new PhoneModel("8845");
    static final PhoneModel MODEL_WITHOUT_CODES = new PhoneModel("6921");
    private static final PhoneModel OTHER_MODEL = new PhoneModel("8851");
    private static final int RUNS = 1_000_000;

    static DemoData of(RandomGenerator random) {
        return new DemoData(
                new Device(MODEL, MacAddress.random(random)),
                new Device(MODEL, MacAddress.random(random)),
                new Device(OTHER_MODEL, MacAddress.random(random)),
                new Device(MODEL, MacAddress.random(random)),
                new Device(MODEL_WITHOUT_CODES, MacAddress.random(random)),
                MacAddress.random(random),
                "%06d".formatted(random.nextInt(RUNS)));
    }

    /** @param row 1 to 5 */
    String directoryNumber(int row) {
        return "5" + run + row;
    }
}
