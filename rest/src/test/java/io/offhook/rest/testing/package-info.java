/** For tests of other modules, which depend on this module's test-jar. */
@NullMarked
package io.offhook.rest.testing;

import org.jspecify.annotations.NullMarked;
