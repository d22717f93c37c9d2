/** Where the console keeps data of persons. The timeline is no such place: it has the ids of persons, and of their states nothing but that they were saved. */
@NullMarked
package io.offhook.console.erasure;

import org.jspecify.annotations.NullMarked;
