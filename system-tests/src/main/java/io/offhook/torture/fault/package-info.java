/** A fault of the torture run, the objects it uses, and its outcome. Each fault repairs what it broke. */
@NullMarked
package io.offhook.torture.fault;

import org.jspecify.annotations.NullMarked;
