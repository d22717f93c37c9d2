/** The faults, by their numbers in docs/torture.md. Each repairs what it broke, and says whether it happened. */
@NullMarked
package io.offhook.torture.fault;

import org.jspecify.annotations.NullMarked;
