@NullMarked
package com.quotedesk.testkit.files;

import org.jspecify.annotations.NullMarked;
