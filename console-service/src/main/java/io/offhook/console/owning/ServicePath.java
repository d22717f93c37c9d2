package io.offhook.console.owning;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Whether a path leads where it was made for. Each part but the fixed ones is a name that somebody typed, and {@code .}, {@code ..} and
 * blank names lead to other addresses of the service.
 */
final class ServicePath {

    private static final Pattern DOTS = Pattern.compile("\\.{1,2}");
    private static final Pattern CONTROLS = Pattern.compile(".*%(?:[01][0-9A-F]|7F).*");
    private static final Pattern SPACES = Pattern.compile("(?:%20)*");

    private ServicePath() {}

    /** @param path of encoded parts, perhaps with a query */
    static boolean isPlain(String path) {
        return Arrays.stream(path.split("\\?", 2)[0].substring(1).split("/", -1))
                .allMatch(ServicePath::isName);
    }

    private static boolean isName(String part) {
        return !SPACES.matcher(part).matches()
                && !DOTS.matcher(part).matches()
                && !CONTROLS.matcher(part).matches();
    }
}
