package io.offhook.provisioning.model;

import io.offhook.provisioning.value.MalformedValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The phone models. Product numbers and abilities are those that their files need. */
public final class ModelCatalogue {

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

    private ModelCatalogue() {}

    public static List<Model> all() {
        return MODELS;
    }

    /** The model of this name, in any letter case. */
    public static Optional<Model> find(String name) {
        var upper = name.strip().toUpperCase(Locale.ROOT);
        return MODELS.stream().filter(model -> model.name().equals(upper)).findFirst();
    }

    /**
     * The model that a request or a row names.
     *
     * @throws MalformedValue if the catalogue has no such model
     */
    public static Model parse(String text) {
        return find(text)
                .orElseThrow(() -> new MalformedValue(
                        "model", MalformedValue.quoted(text) + " is not in the model catalogue: " + names() + "."));
    }

    /** False for a model that is not, or no longer, in the catalogue. */
    public static boolean supportsActivationCode(String name) {
        return find(name).map(Model::supportsActivationCode).orElse(false);
    }

    /** For messages. */
    public static String names() {
        return MODELS.stream().map(Model::name).collect(Collectors.joining(", "));
    }

    private static Model withCodes(String name, OptionalInt productNumber, boolean camera, int lines) {
        return new Model(name, productNumber, true, camera, lines);
    }

    private static Model withoutCodes(String name, int productNumber, int lines) {
        return new Model(name, OptionalInt.of(productNumber), false, NO_CAMERA, lines);
    }
}
