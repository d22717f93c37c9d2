package io.offhook.provisioning.model;

import io.offhook.contracts.state.PhoneModel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The models that every installation knows. Product numbers and abilities are those that their files need. */
public final class BuiltInModels {

    private static final boolean CAMERA = true;
    private static final boolean NO_CAMERA = false;

    private static final List<Model> MODELS = List.of(
            withCodes("7811", OptionalInt.of(36213), NO_CAMERA, 1),
            withCodes("7821", OptionalInt.of(621), NO_CAMERA, 2),
            withCodes("7832", OptionalInt.of(36247), NO_CAMERA, 1),
            withCodes("7841", OptionalInt.of(622), NO_CAMERA, 4),
            withCodes("7861", OptionalInt.of(623), NO_CAMERA, 16),
            withCodes("8811", OptionalInt.of(36217), NO_CAMERA, 5),
            withCodes("8832", OptionalInt.of(36258), NO_CAMERA, 1),
            withCodes("8832NR", OptionalInt.empty(), NO_CAMERA, 1),
            withCodes("8841", OptionalInt.of(683), NO_CAMERA, 5),
            withCodes("8845", OptionalInt.of(36224), CAMERA, 5),
            withCodes("8851", OptionalInt.of(684), NO_CAMERA, 5),
            withCodes("8851NR", OptionalInt.empty(), NO_CAMERA, 5),
            withCodes("8861", OptionalInt.of(685), NO_CAMERA, 5),
            withCodes("8865", OptionalInt.of(36225), CAMERA, 5),
            withCodes("8865NR", OptionalInt.empty(), CAMERA, 5),
            withoutCodes("6921", 495, 2),
            withoutCodes("6941", 496, 4),
            withoutCodes("6961", 497, 12));

    private BuiltInModels() {}

    public static List<Model> all() {
        return MODELS;
    }

    public static Optional<Model> find(String name) {
        return MODELS.stream().filter(model -> model.name().equals(name)).findFirst();
    }

    /** Whether a model may become this: of one that is built in the load alone may differ. */
    public static boolean allow(PhoneModel altered) {
        return find(altered.name()).map(model -> model.allows(altered)).orElse(true);
    }

    private static Model withCodes(String name, OptionalInt productNumber, boolean camera, int lines) {
        return new Model(name, productNumber, true, camera, lines, Optional.empty());
    }

    private static Model withoutCodes(String name, int productNumber, int lines) {
        return new Model(name, OptionalInt.of(productNumber), false, NO_CAMERA, lines, Optional.empty());
    }
}
