package io.offhook.attack.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Ids from answers, so that some requests meet something that exists. */
final class SeenIds {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern IN_PATH =
            Pattern.compile("(?<=/)(?:11111111-2222-4333-8444-555555555555|fuzz)(?=/|\\?|$)");
    private static final int MOST = 500;

    private final List<String> ids = new ArrayList<>();

    void learn(String body) {
        UUID.matcher(body).results().limit(20).forEach(found -> {
            if (ids.size() < MOST) {
                ids.add(found.group());
            }
        });
    }

    /** The address with an id that exists, if it has a place for one and one is known. */
    String use(String address, RandomGenerator random) {
        return ids.isEmpty() ? address : IN_PATH.matcher(address).replaceFirst(ids.get(random.nextInt(ids.size())));
    }
}
