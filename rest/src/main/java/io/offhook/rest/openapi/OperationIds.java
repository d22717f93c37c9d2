package io.offhook.rest.openapi;

/** Ids of operations, from which generators make the names of methods: {@code phonesList} for the method {@code list} of {@code PhonesResource}. */
final class OperationIds {

    private OperationIds() {}

    /** @param scanned class and method, divided by an underscore or a dot */
    static String of(String scanned) {
        int cut = Math.max(scanned.lastIndexOf('_'), scanned.lastIndexOf('.'));
        if (cut < 1) {
            return scanned;
        }
        var owner = scanned.substring(0, cut);
        var name = owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('_')) + 1);
        var feature = name.endsWith("Resource") ? name.substring(0, name.length() - "Resource".length()) : name;
        var method = scanned.substring(cut + 1);
        return Character.toLowerCase(feature.charAt(0))
                + feature.substring(1)
                + Character.toUpperCase(method.charAt(0))
                + method.substring(1);
    }
}
