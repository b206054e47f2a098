@NullMarked
package com.quotedesk.application.imports;

import org.jspecify.annotations.NullMarked;
