package io.offhook.planted;

import java.nio.file.Path;
import java.util.List;

/**
 * A bug that a programmer could write.
 *
 * @param number as in the list, from 1
 * @param title what goes wrong, as a sentence
 * @param file the source, relative to the checkout
 * @param find a text that the source has once
 * @param replace what stands there with the bug
 * @param testModule the directory of the module with the tests, relative to the checkout
 * @param tests simple names of the test classes that must find it
 */
record PlantedBug(
        int number, String title, String file, String find, String replace, String testModule, List<String> tests) {

    private static final String MAIN = "/src/main/";

    PlantedBug {
        if (tests.isEmpty() || find.equals(replace)) {
            throw new IllegalArgumentException("bug " + number + " has no tests, or changes nothing");
        }
        tests = List.copyOf(tests);
    }

    /** The directory of the module with the bug, relative to the checkout. */
    String module() {
        return moduleOf(file);
    }

    static String moduleOf(String file) {
        return file.substring(0, file.indexOf(MAIN));
    }

    boolean isJava() {
        return file.endsWith(".java");
    }

    /** Where a resource stands on the class path. */
    Path resource() {
        var root = MAIN + "resources/";
        return Path.of(file.substring(file.indexOf(root) + root.length()));
    }

    /** @throws IllegalArgumentException unless the source has the text exactly once */
    String plantedIn(String source) {
        int at = source.indexOf(find);
        if (at < 0 || source.indexOf(find, at + 1) >= 0) {
            throw new IllegalArgumentException(
                    "bug " + number + ": " + file + (at < 0 ? " has no \"" : " has more than one \"") + find + '"');
        }
        return source.substring(0, at) + replace + source.substring(at + find.length());
    }
}
