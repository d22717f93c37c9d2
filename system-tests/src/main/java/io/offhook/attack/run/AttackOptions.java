package io.offhook.attack.run;

import java.time.Duration;
import java.util.Set;

/**
 * The options of a run.
 *
 * @param only names of attacks; empty: all
 */
public record AttackOptions(Duration length, long seed, Set<String> only) {}
