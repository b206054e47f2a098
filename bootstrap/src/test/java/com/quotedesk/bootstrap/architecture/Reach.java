package com.quotedesk.bootstrap.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of the application somebody can get to: the use cases on one side, and on the other all that
 * is called, by whatever way, from routes, jobs, commands and the doors of mails.
 *
 * <p>A use case is a public class of the application that is made with {@code new}, with its public
 * methods. That a factory makes one opens no door; that it gives one to a job, which calls it,
 * does.
 */
final class Reach {

    private final JavaClasses program;
    private final String root;
    private final Set<JavaCodeUnit> reached = new HashSet<>();
    private final Deque<JavaCodeUnit> toFollow = new ArrayDeque<>();
    private final Map<String, List<JavaClass>> heirs = new HashMap<>();

    private Reach(JavaClasses program, String root) {
        this.program = program;
        this.root = root;
    }

    /** The methods of use cases that no door leads to, sorted. */
    static Set<String> unreached(JavaClasses program, String root) {
        var reach = new Reach(program, root);
        reach.follow();
        var unreached = new TreeSet<String>();
        reach.useCases()
                .filter(method -> !reach.reached.contains(method))
                .forEach(method -> unreached.add(told(method)));
        return unreached;
    }

    /** The methods of all use cases. */
    static Set<String> useCases(JavaClasses program, String root) {
        var told = new TreeSet<String>();
        new Reach(program, root).useCases().forEach(method -> told.add(told(method)));
        return told;
    }

    private static String told(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private Stream<JavaMethod> useCases() {
        return program.stream()
                .filter(type -> isIn(type, "application"))
                .filter(Reach::isUseCase)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !isOfTheJdk(method));
    }

    private static boolean isUseCase(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isInterface()
                && !type.isRecord()
                && !type.isEnum()
                && !type.isAssignableTo(Throwable.class)
                && type.getEnclosingClass().isEmpty();
    }

    private void follow() {
        program.stream()
                .filter(type -> !isIn(type, "application") && !isIn(type, "domain"))
                .filter(type -> !type.getPackageName().startsWith(root + ".testkit"))
                .flatMap(type -> type.getCodeUnits().stream())
                .forEach(this::reach);
        while (!toFollow.isEmpty()) {
            var unit = toFollow.pop();
            Stream.concat(
                            unit.getCallsFromSelf().stream(),
                            unit.getCodeUnitReferencesFromSelf().stream())
                    .map(JavaAccess::getTarget)
                    .forEach(
                            target -> {
                                target.resolveMember()
                                        .map(JavaCodeUnit.class::cast)
                                        .ifPresent(this::reach);
                                heirsOf(target.getOwner())
                                        .forEach(
                                                heir ->
                                                        heir.getCodeUnits().stream()
                                                                .filter(
                                                                        one ->
                                                                                isCalledBy(
                                                                                        one,
                                                                                        target))
                                                                .forEach(this::reach));
                            });
        }
    }

    private static boolean isCalledBy(JavaCodeUnit unit, AccessTarget target) {
        return unit instanceof JavaMethod
                && unit.getName().equals(target.getName())
                && target instanceof AccessTarget.CodeUnitAccessTarget code
                && names(unit.getRawParameterTypes()).equals(names(code.getRawParameterTypes()));
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }

    private void reach(JavaCodeUnit unit) {
        boolean ours = unit.getOwner().getPackageName().startsWith(root);
        if (!ours || !reached.add(unit)) {
            return;
        }
        toFollow.push(unit);
        if (unit.isConstructor()) {
            // What the JDK calls in the end: comparators, iterators, bodies of threads.
            unit.getOwner().getMethods().stream().filter(Reach::isOfTheJdk).forEach(this::reach);
        }
    }

    private static boolean isOfTheJdk(JavaMethod method) {
        return method.getOwner().getAllRawSuperclasses().stream()
                        .anyMatch(above -> isOfTheJdk(method, above))
                || method.getOwner().getAllRawInterfaces().stream()
                        .anyMatch(above -> isOfTheJdk(method, above));
    }

    private static boolean isOfTheJdk(JavaMethod method, JavaClass above) {
        return above.getPackageName().startsWith("java.")
                && above.getMethods().stream()
                        .map(JavaMember::getName)
                        .anyMatch(method.getName()::equals);
    }

    private List<JavaClass> heirsOf(JavaClass type) {
        if (!type.getPackageName().startsWith(root)) {
            return List.of();
        }
        return heirs.computeIfAbsent(type.getName(), _ -> List.copyOf(type.getAllSubclasses()));
    }

    private boolean isIn(JavaClass type, String module) {
        return (type.getPackageName() + ".").startsWith(root + "." + module + ".");
    }
}
