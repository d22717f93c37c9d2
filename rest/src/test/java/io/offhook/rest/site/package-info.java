@NullMarked
package io.offhook.rest.site;

import org.jspecify.annotations.NullMarked;
