/** What an attack is, what it is given, and what it finds. */
@NullMarked
package io.offhook.attack.suite;

import org.jspecify.annotations.NullMarked;
