/** Codes that end unused: released by an administrator, or expired; and the word that they soon will. */
@NullMarked
package io.offhook.activation.code.ending;

import org.jspecify.annotations.NullMarked;
