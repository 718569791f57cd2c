//! Cuts a program into parts: what the page needs to begin, and what comes once it has begun, one part after the other.
//!
//! What may come later is named by its Rust modules, one to a line, in a file that stands beside them; `[part]` begins those
//! of a part. Later comes every function whose name mentions one of them, and all that only such functions call. Names are
//! those of the compiler's v0 mangling, which also say for which types generic code was made.
//!
//! All parts share memory and tables, and call each other by the table of functions. Until a part has come, stand-ins that
//! the first part imports have the places of its functions; `xtask/rest.mjs` is what stands behind them.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use walrus::ir::{self, Instr, Value, Visitor};
use walrus::{
    ConstExpr, ElementItems, ElementKind, ExportItem, FunctionId, FunctionKind, GlobalKind, ImportedFunction,
    LocalFunction, Module, RefType, TableId, TypeId,
};

use crate::failure::{Failure, Outcome};

/// The module from which later parts import what the first part exports.
const FIRST: &str = "first";

/// How the file of a program ends, as wasm-bindgen names it; those of later parts have their names in its place.
const PROGRAM: &str = "_bg.wasm";

/// The name of the table of functions between all parts.
const FUNCTIONS: &str = "functions";

/// Up to so many instructions a function comes first: its call would not be smaller, and the compiler uses one such
/// function for all that do the same, whatever its name says.
const SMALL: u64 = 80;

/// A part that comes later.
struct Part<'l> {
    /// What the end of its file is called, and the module from which the first part imports what stands in for its functions,
    /// each named by its place in the table.
    name: &'l str,
    modules: Vec<&'l str>,
}

/// The later parts that a list names.
fn parts_in(list: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    for line in list
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            let modules = Vec::new();
            parts.push(Part { name, modules });
        } else if let Some(part) = parts.last_mut() {
            part.modules.push(line);
        }
    }
    parts
}

/// Cuts a program where it stands, and writes the later parts beside it. What they import and export gets other names, where
/// there is a list of them.
pub fn split(program: &Path, later: &Path, names: Option<&Path>) -> Outcome {
    let unreadable =
        |path: &Path, error| Failure::new(format!("{} cannot be read ({error}).", path.display()));
    let text = |path: &Path| fs::read_to_string(path).map_err(|error| unreadable(path, error));
    let bytes = fs::read(program).map_err(|error| unreadable(program, error))?;
    let list = text(later)?;
    let names = names.map(text).transpose()?.unwrap_or_default();
    let names: Names = names.lines().filter_map(|line| line.split_once(' ')).collect();
    let parts = parts_in(&list);
    let uncut = |reason| Failure::new(format!("{} cannot be cut: {reason}.", program.display()));
    let beside = program.to_str().and_then(|path| path.strip_suffix(PROGRAM));
    let beside = beside.ok_or_else(|| uncut(format!("its name does not end in {PROGRAM}")))?;
    let paths = parts
        .iter()
        .map(|part| format!("{beside}_{}.wasm", part.name).into());
    let paths: Vec<PathBuf> = std::iter::once(program.to_owned()).chain(paths).collect();
    let contents = cut(&bytes, &parts, &names).map_err(uncut)?;
    for (path, content) in paths.iter().zip(contents) {
        fs::write(path, content)
            .map_err(|error| Failure::new(format!("{} cannot be written ({error}).", path.display())))?;
    }
    Ok(())
}

/// New names by present ones.
type Names<'n> = HashMap<&'n str, &'n str>;

/// The first part of a program, and the later ones.
fn cut(program: &[u8], parts: &[Part<'_>], names: &Names<'_>) -> Result<Vec<Vec<u8>>, String> {
    // Each begins as the whole, and the same plan is made of it.
    let part = |number| {
        let mut module = Module::from_buffer(program).map_err(|error| error.to_string())?;
        let plan = Plan::new(&module, parts)?;
        match number {
            0 => plan.make_first(&mut module, parts),
            _ => plan.make_later(&mut module, number),
        }
        rename(&mut module, names);
        Ok(module.emit_wasm())
    };
    (0..=parts.len()).map(part).collect()
}

fn rename(part: &mut Module, names: &Names<'_>) {
    let imports = part.imports.iter_mut().map(|import| &mut import.name);
    for name in imports.chain(part.exports.iter_mut().map(|export| &mut export.name)) {
        if let Some(&new) = names.get(name.as_str()) {
            new.clone_into(name);
        }
    }
}

/// Which functions each function calls by name; what is imported calls nothing and is not in it.
type Calls = BTreeMap<FunctionId, Vec<FunctionId>>;

/// What goes where.
struct Plan {
    /// The table of functions.
    table: TableId,
    /// The number of the part that each function is of; the first is 0.
    part_of: BTreeMap<FunctionId, usize>,
    /// The places in the table by which one part reaches functions of another.
    places: BTreeMap<u32, FunctionId>,
    /// By which place a function of another part is called, and how.
    ways: HashMap<FunctionId, (u32, TypeId)>,
}

impl Plan {
    fn new(program: &Module, parts: &[Part<'_>]) -> Result<Self, String> {
        let (table, entries) = functions_in_table(program)?;
        let calls: Calls = program
            .funcs
            .iter_local()
            .map(|(id, function)| (id, calls_of(function)))
            .collect();
        let mut part_of: BTreeMap<FunctionId, usize> = calls.keys().map(|&id| (id, 0)).collect();
        for (number, part) in (1..).zip(parts) {
            // What comes with a part comes no sooner than all that is named for it or for later ones allows.
            let modules: Vec<&str> = parts[number - 1..]
                .iter()
                .flat_map(|part| part.modules.iter().copied())
                .collect();
            let later = what_comes_later(program, &modules, &entries, &calls);
            if later.is_empty() {
                return Err(format!(
                    "nothing of it is named as coming with the part {}; have its functions lost their names?",
                    part.name
                ));
            }
            part_of.extend(later.into_iter().map(|id| (id, number)));
        }
        let mut place_of: HashMap<FunctionId, u32> =
            entries.iter().map(|(&place, &id)| (id, place)).collect();
        let mut places: BTreeMap<u32, FunctionId> = entries
            .into_iter()
            .filter(|(_, id)| part_of.get(id).is_some_and(|&part| part > 0))
            .collect();
        let mut end = program.tables.get(table).initial as u32;
        let mut ways = HashMap::new();
        for (caller, called) in calls
            .iter()
            .flat_map(|(caller, list)| list.iter().map(move |id| (caller, *id)))
        {
            // What is imported, each part imports itself.
            if calls.contains_key(&called) && part_of[caller] != part_of[&called] {
                let place = *place_of.entry(called).or_insert_with(|| {
                    places.insert(end, called);
                    end += 1;
                    end - 1
                });
                ways.insert(called, (place, program.funcs.get(called).ty()));
            }
        }
        Ok(Self {
            table,
            part_of,
            places,
            ways,
        })
    }

    fn make_first(&self, program: &mut Module, parts: &[Part<'_>]) {
        self.call_through_table(program, 0);
        let place_of: HashMap<FunctionId, u32> =
            self.places.iter().map(|(&place, &id)| (id, place)).collect();
        for (id, part) in self.part_of.iter().filter(|(_, part)| **part > 0) {
            match place_of.get(id) {
                Some(place) => make_import(program, *id, parts[part - 1].name, &place.to_string()),
                None => program.funcs.delete(*id),
            }
        }
        let before = program.tables.get(self.table).initial as u32;
        self.widen_table(program);
        self.fill_table(program, |place, _| place >= before);
        for (name, item) in self.shared(program) {
            program.exports.add(&name, item);
        }
    }

    fn make_later(&self, program: &mut Module, number: usize) {
        program.start = None;
        for id in ids(program.exports.iter().map(|export| export.id())) {
            program.exports.delete(id);
        }
        for id in ids(program.elements.iter().map(|element| element.id())) {
            program.elements.delete(id);
        }
        for id in ids(program.data.iter().map(|data| data.id())) {
            program.data.delete(id);
        }
        self.widen_table(program);
        for (name, item) in self.shared(program) {
            let imports = &mut program.imports;
            match item {
                ExportItem::Memory(id) => {
                    let memory = program.memories.get_mut(id);
                    memory.data_segments.clear();
                    memory.import = Some(imports.add(FIRST, &name, id));
                }
                ExportItem::Table(id) => {
                    let table = program.tables.get_mut(id);
                    table.elem_segments.clear();
                    table.import = Some(imports.add(FIRST, &name, id));
                }
                ExportItem::Global(id) => {
                    program.globals.get_mut(id).kind = GlobalKind::Import(imports.add(FIRST, &name, id));
                }
                ExportItem::Function(_) | ExportItem::Tag(_) => {}
            }
        }
        self.call_through_table(program, number);
        for id in ids(program.funcs.iter_local().map(|(id, _)| id)) {
            if !self.is_of(id, number) {
                program.funcs.delete(id);
            }
        }
        self.fill_table(program, |_, id| self.is_of(id, number));
    }

    fn is_of(&self, id: FunctionId, part: usize) -> bool {
        self.part_of.get(&id) == Some(&part)
    }

    /// What all parts share besides functions, under the names that it has between them.
    fn shared(&self, program: &Module) -> Vec<(String, ExportItem)> {
        let memories = program
            .memories
            .iter()
            .map(|memory| ExportItem::Memory(memory.id()));
        let tables = program.tables.iter().map(|table| ExportItem::Table(table.id()));
        let globals = program
            .globals
            .iter()
            .map(|global| ExportItem::Global(global.id()));
        let shared = memories.chain(tables).chain(globals).enumerate();
        let name = |number, item: &ExportItem| match item {
            ExportItem::Table(id) if *id == self.table => FUNCTIONS.to_owned(),
            _ => format!("_{number}"),
        };
        shared.map(|(number, item)| (name(number, &item), item)).collect()
    }

    /// Makes room in the table for functions that had no place there.
    fn widen_table(&self, program: &mut Module) {
        let end = self.places.keys().last().map_or(0, |place| u64::from(*place) + 1);
        let table = program.tables.get_mut(self.table);
        table.initial = table.initial.max(end);
        table.maximum = table.maximum.map(|maximum| maximum.max(end));
    }

    /// Puts functions into those places of the table that are asked for.
    fn fill_table(&self, program: &mut Module, is_asked: impl Fn(u32, FunctionId) -> bool) {
        let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
        for (&place, &id) in self.places.iter().filter(|(place, id)| is_asked(**place, **id)) {
            match runs.last_mut() {
                Some((begin, run)) if *begin + run.len() as u32 == place => run.push(id),
                _ => runs.push((place, vec![id])),
            }
        }
        for (begin, run) in runs {
            let offset = ConstExpr::Value(Value::I32(begin as i32));
            let kind = ElementKind::Active {
                table: self.table,
                offset,
            };
            let id = program.elements.add(kind, ElementItems::Functions(run));
            program.tables.get_mut(self.table).elem_segments.insert(id);
        }
    }

    /// Has the functions of a part call those of others by their places in the table.
    fn call_through_table(&self, program: &mut Module, part: usize) {
        for (_, function) in program
            .funcs
            .iter_local_mut()
            .filter(|(id, _)| self.is_of(*id, part))
        {
            for sequence in Sequences::of(function) {
                let instructions = &mut function.block_mut(sequence).instrs;
                for (instruction, location) in std::mem::take(instructions) {
                    let call = match &instruction {
                        Instr::Call(call) if !self.is_of(call.func, part) => self.ways.get(&call.func),
                        _ => None,
                    };
                    if let Some(&(place, ty)) = call {
                        let value = Value::I32(place as i32);
                        instructions.push((ir::Const { value }.into(), location));
                        instructions.push((
                            ir::CallIndirect {
                                ty,
                                table: self.table,
                            }
                            .into(),
                            location,
                        ));
                    } else {
                        instructions.push((instruction, location));
                    }
                }
            }
        }
    }
}

/// What comes with some modules or after them: all but what the page calls, what may be called by its place in the table without being of a
/// module of those, and whatever these call. What is small of such a module comes before all the same, when all that it calls
/// does, or when it is a destructor.
fn what_comes_later(
    program: &Module,
    modules: &[&str],
    entries: &BTreeMap<u32, FunctionId>,
    calls: &Calls,
) -> BTreeSet<FunctionId> {
    let mentioned: HashSet<FunctionId> = program
        .funcs
        .iter()
        .filter(|function| {
            let name = without_hashes(function.name.as_deref().unwrap_or_default());
            modules.iter().any(|module| mentions(&name, module))
        })
        .map(|function| function.id())
        .collect();
    // What is called when some functions are not.
    let reached = |is_later: &dyn Fn(FunctionId) -> bool| {
        let exported = program.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(id) => Some(id),
            _ => None,
        });
        let in_table = entries.values().copied().filter(|&id| !is_later(id));
        let mut open: Vec<FunctionId> = exported.chain(program.start).chain(in_table).collect();
        let mut first: HashSet<FunctionId> = open.iter().copied().collect();
        while let Some(caller) = open.pop() {
            for &called in calls.get(&caller).into_iter().flatten() {
                if !is_later(called) && first.insert(called) {
                    open.push(called);
                }
            }
        }
        first
    };
    let first = reached(&|id| mentioned.contains(&id));
    let brings_nothing = |id| {
        calls
            .get(&id)
            .into_iter()
            .flatten()
            .all(|called| first.contains(called))
    };
    let is_light = |id: FunctionId| {
        let function = program.funcs.get(id);
        let is_small = matches!(&function.kind, FunctionKind::Local(local) if local.size() <= SMALL);
        // A destructor is called for what is not there, too.
        let name = function.name.as_deref().unwrap_or_default();
        is_small && (name.contains("::ptr::drop_in_place") || brings_nothing(id))
    };
    let first = reached(&|id| mentioned.contains(&id) && !is_light(id));
    calls.keys().copied().filter(|id| !first.contains(id)).collect()
}

/// The name of a function without the hashes of crates, which stand in brackets.
fn without_hashes(name: &str) -> String {
    let is_hash = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut parts = name.split('[');
    let begin = parts.next().unwrap_or_default().to_owned();
    parts.fold(begin, |whole, part| match part.split_once(']') {
        Some((hash, after)) if is_hash(hash) => whole + after,
        _ => whole + "[" + part,
    })
}

/// Whether the name of a function says something of a module: of what stands in it, or is made for it.
fn mentions(name: &str, module: &str) -> bool {
    name.match_indices(module).any(|(position, _)| {
        let is_part_of_name = |character: char| character.is_alphanumeric() || character == '_';
        let before = name[..position].chars().next_back();
        let after = name[position + module.len()..].chars().next();
        !before.is_some_and(is_part_of_name) && !after.is_some_and(is_part_of_name)
    })
}

/// The table of functions, and which function stands in which of its places.
fn functions_in_table(program: &Module) -> Result<(TableId, BTreeMap<u32, FunctionId>), String> {
    let mut tables = program
        .tables
        .iter()
        .filter(|table| table.element_ty == RefType::FUNCREF);
    let (Some(table), None) = (tables.next(), tables.next()) else {
        return Err("it has another number of tables of functions than one".to_owned());
    };
    let mut entries = BTreeMap::new();
    for id in &table.elem_segments {
        let element = program.elements.get(*id);
        match (&element.kind, &element.items) {
            (
                ElementKind::Active {
                    offset: ConstExpr::Value(Value::I32(begin)),
                    ..
                },
                ElementItems::Functions(functions),
            ) => entries.extend((*begin as u32..).zip(functions.iter().copied())),
            _ => return Err("its table of functions is filled in a way that is not known here".to_owned()),
        }
    }
    Ok((table.id(), entries))
}

/// The functions that a function calls by their names.
fn calls_of(function: &LocalFunction) -> Vec<FunctionId> {
    struct Calls(Vec<FunctionId>);
    impl<'instr> Visitor<'instr> for Calls {
        fn visit_function_id(&mut self, function: &FunctionId) {
            self.0.push(*function);
        }
    }
    let mut calls = Calls(Vec::new());
    ir::dfs_in_order(&mut calls, function, function.entry_block());
    calls.0
}

/// The sequences of instructions in a function.
struct Sequences(Vec<ir::InstrSeqId>);

impl Sequences {
    fn of(function: &LocalFunction) -> Vec<ir::InstrSeqId> {
        let mut sequences = Self(Vec::new());
        ir::dfs_in_order(&mut sequences, function, function.entry_block());
        sequences.0
    }
}

impl<'instr> Visitor<'instr> for Sequences {
    fn start_instr_seq(&mut self, sequence: &'instr ir::InstrSeq) {
        self.0.push(sequence.id());
    }
}

/// Leaves of a function what it takes and gives.
fn make_import(program: &mut Module, id: FunctionId, module: &str, name: &str) {
    let import = program.imports.add(module, name, id);
    let function = program.funcs.get_mut(id);
    let ty = function.ty();
    function.kind = FunctionKind::Import(ImportedFunction { import, ty });
}

fn ids<T>(iterator: impl Iterator<Item = T>) -> Vec<T> {
    iterator.collect()
}

#[cfg(test)]
mod tests {
    use walrus::{FunctionBuilder, ModuleConfig, ValType};

    use super::*;

    /// A function of so many additions, which calls others.
    fn function(module: &mut Module, name: &str, size: u64, called: &[FunctionId]) -> FunctionId {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        builder.name(name.to_owned());
        let mut body = builder.func_body();
        body.i32_const(0);
        for _ in 0..size {
            body.i32_const(1).binop(ir::BinaryOp::I32Add);
        }
        for id in called {
            body.call(*id).binop(ir::BinaryOp::I32Add);
        }
        builder.finish(Vec::new(), &mut module.funcs)
    }

    /// A program of which the page calls `begin`; that calls `early`, and `late` of a module that comes later, which calls
    /// `helper` and again `early`. A second function of that module stands in the table.
    fn program() -> Vec<u8> {
        let mut module = Module::with_config(ModuleConfig::new());
        let table = module.tables.add_local(false, 2, Some(2), RefType::FUNCREF);
        let early = function(&mut module, "app[1f]::early", SMALL, &[]);
        let helper = function(&mut module, "app[1f]::helper", SMALL, &[]);
        let late = function(
            &mut module,
            "<app[1f]::map::Map as app[1f]::View>::late",
            SMALL,
            &[helper, early],
        );
        let in_table = function(&mut module, "app[1f]::map::on_click", SMALL, &[]);
        let maps = function(&mut module, "app[1f]::maps", SMALL, &[]);
        let begin = function(&mut module, "app[1f]::begin", SMALL, &[early, late, maps]);
        let element = module.elements.add(
            ElementKind::Active {
                table,
                offset: ConstExpr::Value(Value::I32(1)),
            },
            ElementItems::Functions(vec![in_table]),
        );
        module.tables.get_mut(table).elem_segments.insert(element);
        module.exports.add("begin", begin);
        module.emit_wasm()
    }

    /// A program whose first function calls three small ones of a module that comes later: one that calls nothing, one that
    /// calls a large function, and a destructor that calls another.
    fn program_with_small_ones() -> Vec<u8> {
        let mut module = Module::with_config(ModuleConfig::new());
        let table = module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);
        let helper = function(&mut module, "app[1f]::helper", SMALL, &[]);
        let dropped = function(&mut module, "app[1f]::dropped", SMALL, &[]);
        let light = function(&mut module, "app[1f]::map::light", 1, &[]);
        let heavy = function(&mut module, "app[1f]::map::heavy", 1, &[helper]);
        let destructor = function(
            &mut module,
            "core[2a]::ptr::drop_in_place::<app[1f]::map::Map>",
            1,
            &[dropped],
        );
        let begin = function(&mut module, "app[1f]::begin", 1, &[light, heavy, destructor]);
        let element = module.elements.add(
            ElementKind::Active {
                table,
                offset: ConstExpr::Value(Value::I32(0)),
            },
            ElementItems::Functions(vec![begin]),
        );
        module.tables.get_mut(table).elem_segments.insert(element);
        module.exports.add("begin", begin);
        module.emit_wasm()
    }

    const MAP: &str = "[rest]\napp::map\n";

    /// The parts of a program that a list names.
    fn parts(program: &[u8], list: &str) -> Vec<Module> {
        let parts = cut(program, &parts_in(list), &Names::new()).unwrap();
        let module = |part: &Vec<u8>| Module::from_buffer(part).unwrap();
        parts.iter().map(module).collect()
    }

    fn names(module: &Module) -> Vec<&str> {
        let local = module
            .funcs
            .iter()
            .filter(|function| matches!(function.kind, FunctionKind::Local(_)));
        let mut names: Vec<&str> = local.filter_map(|function| function.name.as_deref()).collect();
        names.sort_unstable();
        names
    }

    fn imports(module: &Module) -> Vec<(String, String)> {
        let imports = module.imports.iter();
        imports
            .map(|import| (import.module.clone(), import.name.clone()))
            .collect()
    }

    #[test]
    fn what_only_the_rest_calls_goes_with_it() {
        let [first, rest] = &parts(&program(), MAP)[..] else {
            panic!("there are two parts");
        };
        assert_eq!(
            names(first),
            ["app[1f]::begin", "app[1f]::early", "app[1f]::maps"]
        );
        assert_eq!(
            names(rest),
            [
                "<app[1f]::map::Map as app[1f]::View>::late",
                "app[1f]::helper",
                "app[1f]::map::on_click"
            ]
        );
    }

    #[test]
    fn each_part_comes_with_what_no_earlier_one_calls() {
        let list = "# A remark.\n[rest]\napp::map\n\n[files]\napp::helper\n";
        let [first, rest, files] = &parts(&program(), list)[..] else {
            panic!("there are three parts");
        };
        assert_eq!(
            names(first),
            ["app[1f]::begin", "app[1f]::early", "app[1f]::maps"]
        );
        assert_eq!(
            names(rest),
            [
                "<app[1f]::map::Map as app[1f]::View>::late",
                "app[1f]::map::on_click"
            ]
        );
        assert_eq!(names(files), ["app[1f]::helper"]);
        // Only the first part has stand-ins: the rest calls the files by the table, as it calls the first.
        let mut sources: Vec<String> = imports(first).into_iter().map(|(module, _)| module).collect();
        sources.sort();
        assert_eq!(sources, ["files", "rest", "rest"]);
        assert!(imports(rest).iter().all(|(module, _)| module == FIRST));
    }

    #[test]
    fn what_is_small_comes_first_unless_it_would_bring_others_along() {
        let [first, rest] = &parts(&program_with_small_ones(), MAP)[..] else {
            panic!("there are two parts");
        };
        assert_eq!(
            names(first),
            [
                "app[1f]::begin",
                "app[1f]::dropped",
                "app[1f]::map::light",
                "core[2a]::ptr::drop_in_place::<app[1f]::map::Map>"
            ]
        );
        assert_eq!(names(rest), ["app[1f]::helper", "app[1f]::map::heavy"]);
    }

    #[test]
    fn each_stand_in_has_its_place_and_the_rest_takes_it() {
        let [first, rest] = &parts(&program(), MAP)[..] else {
            panic!("there are two parts");
        };
        let later = |place: &str| ("rest".to_owned(), place.to_owned());
        let mut stand_ins = imports(first);
        stand_ins.sort();
        // Place 1 was taken. The other two are new, one for each function that the other part calls by its name.
        let (_, taken) = functions_in_table(rest).unwrap();
        let places: Vec<u32> = taken.into_keys().collect();
        assert_eq!(
            stand_ins,
            places
                .iter()
                .map(|place| later(&place.to_string()))
                .collect::<Vec<_>>()
        );
        assert_eq!(places.len(), 2);
        assert!(places.contains(&1));
        let table = rest.tables.iter().next().unwrap();
        assert_eq!((table.initial, table.maximum), (4, Some(4)));
    }

    #[test]
    fn all_that_the_rest_imports_the_first_part_exports() {
        let [first, rest] = &parts(&program(), MAP)[..] else {
            panic!("there are two parts");
        };
        let exported: Vec<&str> = first.exports.iter().map(|export| export.name.as_str()).collect();
        for (module, name) in imports(rest) {
            assert_eq!(module, FIRST);
            assert!(
                exported.contains(&name.as_str()),
                "{name} is not among {exported:?}"
            );
        }
    }

    #[test]
    fn what_is_imported_and_exported_gets_the_names_that_are_asked_for() {
        // The second is the place of a stand-in, which the first part imports.
        let names = Names::from([("begin", "$0"), ("1", "$1")]);
        let parts = cut(&program(), &parts_in(MAP), &names).unwrap();
        let first = Module::from_buffer(&parts[0]).unwrap();
        assert!(first.exports.iter().any(|export| export.name == "$0"));
        assert!(first.imports.find("rest", "$1").is_some());
        assert!(first.imports.find("rest", "1").is_none());
    }

    #[test]
    fn a_program_without_anything_of_the_rest_is_refused() {
        let parts = parts_in("[rest]\napp::map\n[large]\napp::shortlist\n");
        let reason = cut(&program(), &parts, &Names::new()).unwrap_err();
        assert!(reason.contains("the part large"), "{reason}");
    }

    #[test]
    fn a_name_is_of_a_module_only_as_a_whole() {
        assert!(mentions("core::ptr::drop_in_place::<app::map::Map>", "app::map"));
        assert!(!mentions("app::maps", "app::map"));
        assert!(!mentions("my_app::map", "app::map"));
        assert_eq!(
            without_hashes("<[app[1f]::A; 3] as core[0a]::B>"),
            "<[app::A; 3] as core::B>"
        );
    }
}
