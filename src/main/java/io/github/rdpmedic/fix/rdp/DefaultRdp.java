package io.github.rdpmedic.fix.rdp;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.change.RdpFileSetting;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.UserSession;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpProperty;
import io.github.rdpmedic.rdpfile.RdpSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes settings of Default.rdp, with which mstsc connects when a name is typed, or of another {@code .rdp} file.
 * No check of a target follows: RDP Medic's own check does not read the file, so it could not tell the difference.
 */
public final class DefaultRdp implements QuickFix {

    public static final String ID = "default-rdp";

    /** The policy "Configure server authentication for client" outranks the file. */
    private static final Registry.Key POLICY =
            new Registry.Key(Registry.Hive.HKLM, "SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services");

    private static final String POLICY_VALUE = "AuthenticationLevel";

    private final UserSession session;
    private final Registry registry;

    public DefaultRdp(UserSession session, Registry registry) {
        this.session = session;
        this.registry = registry;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message title() {
        return text("default-rdp.title");
    }

    @Override
    public Message name() {
        return text("default-rdp.name");
    }

    @Override
    public Message touches() {
        return text("default-rdp.touches");
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    @Override
    public boolean reversible() {
        return true;
    }

    @Override
    public boolean weakensSecurity() {
        return true;
    }

    @Override
    public Set<FixOption> options() {
        return Set.of(FixOption.SET, FixOption.UNSET, FixOption.FILE, FixOption.BREAK_SIGNATURE, FixOption.FOR);
    }

    /** What excludes a change depends on the change, so {@link #plan} says it. */
    @Override
    public Applicability applicability(Evidence evidence) {
        return Applicability.YES;
    }

    /** Where mstsc keeps it; empty on systems without mstsc. */
    public Optional<Path> defaultFile() {
        return session.folders().documents().map(documents -> documents.resolve("Default.rdp"));
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        RdpEdits edits = RdpEdits.of(options);
        if (edits.isEmpty()) {
            throw FixRefusedException.badOption(text("default-rdp.nothing-asked"));
        }
        OpenedRdpFile file = OpenedRdpFile.read(path(options));
        RdpFile before = file.content();
        Map<String, Optional<RdpSetting>> steps = new SignedFile(before).unlocked(edits, options);
        List<RdpFileSetting> changes = changes(file, steps);
        RdpFile after = edits.appliedTo(before);
        exclude(edits, before, after, evidence);
        String shown = Printable.of(file.path().toString());
        FixPlan plan = FixPlan.of(this, text("default-rdp.preview", shown), text("default-rdp.applied", shown), changes)
                .withWarnings(new Warnings(session.programs()).of(before, after, steps, evidence));
        return term(options, before, after).map(plan::returning).orElse(plan);
    }

    private Path path(FixOptions options) throws FixRefusedException {
        Optional<Path> named = options.path(FixOption.FILE);
        if (named.isPresent()) {
            Path path = named.get().toAbsolutePath().normalize();
            if (!Files.exists(path)) {
                throw FixRefusedException.badOption(text("file.missing", Printable.of(path.toString())));
            }
            return path;
        }
        return defaultFile().orElseThrow(() -> FixRefusedException.badOption(text("default-rdp.which-file")));
    }

    private static List<RdpFileSetting> changes(OpenedRdpFile file, Map<String, Optional<RdpSetting>> steps)
            throws FixRefusedException {
        List<RdpFileSetting> changes = new ArrayList<>();
        OpenedRdpFile now = file;
        for (Map.Entry<String, Optional<RdpSetting>> step : steps.entrySet()) {
            OpenedRdpFile next = stepped(now, step.getKey(), step.getValue());
            RdpFileSetting change = RdpFileSetting.of(
                    file.path(), step.getKey(), now.bytes(), next.bytes().orElseThrow());
            if (!change.before().equals(change.after())) {
                changes.add(change);
                now = next;
            }
        }
        return changes;
    }

    private static OpenedRdpFile stepped(OpenedRdpFile now, String name, Optional<RdpSetting> wanted)
            throws FixRefusedException {
        try {
            byte[] next = RdpEdits.applied(now.content(), name, wanted).encode();
            return new OpenedRdpFile(now.path(), Optional.of(next));
        } catch (IllegalArgumentException notInThisEncoding) {
            throw FixRefusedException.notNow(text("file.encoding", Printable.of(name)));
        }
    }

    private void exclude(RdpEdits edits, RdpFile before, RdpFile after, Evidence evidence) throws FixRefusedException {
        if (Weakening.turnsCredSspOff(before, after)
                && Weakening.nlaRequired(evidence).orElse(false)) {
            String host = evidence.target().map(target -> target.name()).orElse("");
            throw FixRefusedException.notNow(text("default-rdp.nla-required", host));
        }
        if (edits.byName().containsKey(RdpProperty.AUTHENTICATION_LEVEL.key()) && isManaged()) {
            throw FixRefusedException.notNow(text("default-rdp.managed", POLICY + "\\" + POLICY_VALUE));
        }
    }

    private boolean isManaged() throws FixRefusedException {
        try {
            return registry.read(POLICY, POLICY_VALUE).isPresent();
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }

    private static Optional<Term> term(FixOptions options, RdpFile before, RdpFile after) throws FixRefusedException {
        boolean weakens =
                Weakening.turnsCredSspOff(before, after) || Weakening.stopsAuthenticatingTheServer(before, after);
        Optional<Term> asked = options.term();
        return asked.isPresent() || !Weakening.weakens(before, after) ? asked : Optional.of(Term.DEFAULT_FOR_WEAKENING);
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(DefaultRdp.class, key, arguments);
    }
}
