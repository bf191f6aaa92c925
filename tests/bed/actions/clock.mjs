// Loaded into every Node that a workflow starts: its clock is the one of the story.
const shift = Number(process.env.BED_CLOCK_SHIFT ?? 0);
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(RealDate.now() + shift).toString(),
  construct: (_, args, target) =>
    Reflect.construct(RealDate, args.length > 0 ? args : [RealDate.now() + shift], target),
  get: (_, name) => (name === 'now' ? () => RealDate.now() + shift : Reflect.get(RealDate, name)),
});

if (globalThis.Temporal) {
  const { Now } = Temporal;
  const real = Now.instant.bind(Now);
  const zone = Now.timeZoneId.bind(Now);
  const instant = () => real().add({ milliseconds: Math.trunc(shift) });
  const there = (of = zone()) => instant().toZonedDateTimeISO(of);
  Object.assign(Now, {
    instant,
    zonedDateTimeISO: there,
    plainDateTimeISO: (of) => there(of).toPlainDateTime(),
    plainDateISO: (of) => there(of).toPlainDate(),
    plainTimeISO: (of) => there(of).toPlainTime(),
  });
}
